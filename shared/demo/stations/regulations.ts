import { type RegulationFact } from '../facts/stations';
import { type RegulationKind } from '../../domain/stations';
import { addDays, addYears, type PlainDate } from '../../kernel/dates/period';
import { idOn, type DistrictContext } from '../plan/context';
import { type DistrictPlan } from '../plan/plan';
import { chance, int, type Random } from '../plan/random';

const TITLES: Record<Exclude<RegulationKind, 'OTHER'>, string> = {
  PERSONNEL: '人员管理制度',
  FINANCE: '财务管理制度',
  VOLUNTEERS: '志愿者管理制度',
  VENUE_USE: '场地使用管理制度',
  ARCHIVES: '文书档案管理制度',
  RECIPIENT_DATABASE: '服务对象数据库管理制度',
  PROCESS_AND_STANDARD: '服务流程与标准',
};
const STRICTER_SHARE = 0.06;

type Adopted = Pick<RegulationFact, 'stationId' | 'kind' | 'title' | 'inForceFrom'>;

function regulation(context: DistrictContext, random: Random, adopted: Adopted): RegulationFact {
  const id = idOn(random, addDays(adopted.inForceFrom, -10));
  return { id, districtCode: context.district.code, inForceUntil: null, ...adopted };
}

function stricterOnes(context: DistrictContext, random: Random, plan: DistrictPlan): RegulationFact[] {
  return plan.stations
    .filter(({ openedOn, status }) => openedOn !== null && status !== 'CLOSED' && chance(random, STRICTER_SHARE))
    .map(({ id, name, openedOn }) =>
      regulation(context, random, {
        stationId: id,
        kind: 'PERSONNEL',
        title: `${name}人员管理细则`,
        inForceFrom: openedOn ?? context.today,
      }),
    );
}

/**
 * Returns the last day of a regulation. Null if the regulation has no last day. Where ST-4 is violated, the regulation
 * on the recipient database has expired. In the first district of a city, the regulation on volunteers ends soon and
 * must be renewed.
 */
function endOf({ violations, rank, today }: DistrictContext, kind: RegulationKind): PlainDate | null {
  if (kind === 'RECIPIENT_DATABASE' && violations.includes('ST-4')) return addDays(today, -70);
  return kind === 'VOLUNTEERS' && rank === 0 ? addDays(today, 20) : null;
}

/**
 * Generates the district's six regulations and its service process (ST-4). A few stations have their own, stricter
 * regulation.
 */
export function regulationsOf(context: DistrictContext, plan: DistrictPlan): RegulationFact[] {
  if (plan.stations.length === 0) return [];
  const random = context.stream('regulations');
  const inForceFrom = addDays(addYears(context.today, -5), int(random, 0, 120));
  const district = context.district.name;
  const all = Object.entries(TITLES).map(([kind, title]) =>
    regulation(context, random, {
      stationId: null,
      kind: kind as RegulationKind,
      title: `${district}社会工作服务站${title}`,
      inForceFrom,
    }),
  );
  const inherited = all.map((each) => ({ ...each, inForceUntil: endOf(context, each.kind) }));
  return [...inherited, ...stricterOnes(context, random, plan)];
}
