import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { badInput, HubError } from '../../../../shared/kernel/errors';
import { type Scope } from '../../../../shared/access/scope';
import { type StationRow } from '../../ground/station/station.row';

/** Returns whether the plaque shows exactly the station's name, `{区县}{街道/镇}社会工作服务站` (ST-3, 三(四)). */
export function plaqueMatches(text: string, stationName: string): boolean {
  return text === stationName;
}

/** Returns the version that the next change of a station makes. */
export function nextVersion({ version }: Pick<StationRow, 'version'>): number {
  return version + 1;
}

type Plaque = StationRow['signage'][number];

/** The placements at which each station must have a plaque (ST-3, 三(四)). */
const PLACEMENTS: readonly Plaque['placement'][] = ['OUTDOOR', 'INDOOR'];

/**
 * Returns the number of placements, outdoors and indoors, without a plaque that meets ST-3. Such a plaque shows the
 * name and the emblem, and is prominent.
 */
export function plaquesWanting({ signage, name }: Pick<StationRow, 'signage' | 'name'>): number {
  const isRight = ({ text, hasEmblem, prominent }: Plaque) => plaqueMatches(text, name) && hasEmblem && prominent;
  const right = signage.filter(isRight).map(({ placement }) => placement);
  return PLACEMENTS.filter((placement) => !right.includes(placement)).length;
}

export type StationSearch = { division: DivisionCode | null; nameContains: string | null };

/**
 * Checks a search by name. The search reads every row in the division. The public must therefore name a city or a
 * division below it.
 * @throws HubError BAD_USER_INPUT if the public names no such division, or if the name does not have 1 to 64 printable
 * characters
 */
export function assertSearchable({ division, nameContains }: StationSearch, scope: Scope): void {
  if (nameContains === null) return;
  if (nameContains.trim() === '' || nameContains.length > 64 || /\p{C}/u.test(nameContains)) {
    throw badInput('filter.nameContains', {
      zh: '参数 filter.nameContains 须为 1 到 64 个可见字符。',
      en: 'The argument filter.nameContains must have 1 to 64 printable characters.',
    });
  }
  if (scope.kind === 'published' && (division === null || division.length < 4)) {
    throw badInput('filter.division', {
      zh: '按名称查找时,须在 filter.division 中指明市或市以下的区划。',
      en: 'To search by name, give a city or a division below it in filter.division.',
    });
  }
}

/**
 * Checks that the caller may find or sort stations by their unmet rules. A contractor's token that is narrowed to
 * stations reads no findings, so it may not learn them in this way either.
 * @throws HubError FORBIDDEN for such a token
 */
export function assertReadsUnmet(field: 'filter.notMet' | 'orderBy', scope: Scope): void {
  if (scope.kind !== 'contractor' || scope.stations === null) return;
  const text = {
    zh: '此令牌限于指定的社工站,不能按不达标规则查找社工站或者排序。请改用不含 stations 声明的令牌。',
    en: 'Your token is limited to certain stations, so it cannot find or sort stations by unmet rules. Use a token without the claim "stations".',
  };
  throw new HubError('FORBIDDEN', text, { field });
}
