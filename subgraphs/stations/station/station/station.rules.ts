import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { badInput } from '../../../../shared/kernel/errors';
import { type Scope } from '../../../../shared/access/scope';

/** Returns whether the plaque shows exactly the station's name, `{区县}{街道/镇}社会工作服务站` (ST-3, 三(四)). */
export function plaqueMatches(text: string, stationName: string): boolean {
  return text === stationName;
}

export type StationSearch = { division: DivisionCode | null; nameContains: string | null };

/**
 * Checks that a search by name names at least a city if the caller has no jurisdiction, because it reads every row of
 * its range.
 * @throws HubError BAD_USER_INPUT
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
      en: 'To search by name, name a city or a division below it in filter.division.',
    });
  }
}
