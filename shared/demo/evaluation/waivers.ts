import { type WaiverFact } from '../facts/oversight';
import { addDays, type PlainDate } from '../../kernel/dates/period';
import { idOn, type DistrictContext } from '../plan/context';
import { type DistrictPlan } from '../plan/plan';
import { int, shuffled, type Random } from '../plan/random';

type Granted = Pick<WaiverFact, 'rule' | 'stationId' | 'reason' | 'grantedBy'>;
type Days = { grantedOn: PlainDate; until: PlainDate };

function waiver(
  random: Random,
  { granted, days }: { granted: Granted; days: Days },
  context: DistrictContext,
): WaiverFact {
  const { rule, stationId, reason, grantedBy } = granted;
  const { grantedOn, until } = days;
  const own = { id: idOn(random, grantedOn), rule, stationId, districtCode: context.district.code };
  return { ...own, grantedOn, until, reason, grantedBy };
}

/** The number of days until the end of a waiver that ends soon. */
const ENDS_SOON = 21;

/**
 * Generates two waivers: a waiver in force for something that a station lacks temporarily, and an expired waiver for
 * another station. One district of a city also has an expired waiver for its annual plan.
 */
export function waiversOf(context: DistrictContext, plan: DistrictPlan): WaiverFact[] {
  const random = context.stream('waivers');
  const { today, district } = context;
  const open = plan.stations.filter(({ status }) => status === 'OPERATING');
  const [first, second] = shuffled(random, open);
  const days = { since: int(random, 20, 60), left: int(random, 60, 200) };
  // In the first district of a city, the waiver ends soon, so the granting office must decide about a new one.
  const left = context.rank === 0 ? ENDS_SOON : days.left;
  const current = { grantedOn: addDays(today, -days.since), until: addDays(today, left) };
  const expired = { grantedOn: addDays(today, -int(random, 220, 300)), until: addDays(today, -int(random, 10, 90)) };
  const bureau = `demo:bureau:${district.code}`;
  const city = `demo:city:${district.code.slice(0, 4)}`;
  const venue: Granted = {
    rule: 'ST-2',
    stationId: first?.id ?? null,
    reason: '场所装修期间借址办公，设备暂存。',
    grantedBy: bureau,
  };
  const staff: Granted = {
    rule: 'PE-1',
    stationId: second?.id ?? null,
    reason: '招聘期间人员暂缺一名。',
    grantedBy: bureau,
  };
  const filing: Granted = { rule: 'FI-1', stationId: null, reason: '机构调整，计划随后补报。', grantedBy: city };
  return [
    ...(first === undefined ? [] : [waiver(random, { granted: venue, days: current }, context)]),
    ...(second === undefined ? [] : [waiver(random, { granted: staff, days: expired }, context)]),
    ...(context.rank === 2 ? [waiver(random, { granted: filing, days: expired }, context)] : []),
  ];
}
