import { type ObservationFact, type VisitFact } from '../facts/oversight';
import { addDays, type PlainDate } from '../../kernel/dates/period';
import { idOn, type DistrictContext } from '../plan/context';
import { type DistrictPlan, type StationPlan } from '../plan/plan';
import { chance, int, type Random } from '../plan/random';

const VISITED_SHARE = 0.6;
const MOST_VISITS = 2;

/**
 * Returns the observations of a visit. The visit finds a planted violation of ST-3. It does not find a violation of
 * ST-5, which the inspection finds later.
 */
function observations(random: Random, { violations }: StationPlan): ObservationFact[] {
  const content: ObservationFact = violations.includes('ST-5')
    ? { rule: null, verdict: null, text: '与社工站负责人谈服务内容边界。' }
    : { rule: 'ST-5', verdict: 'MET', text: '查阅近期服务记录，内容属于三类服务。' };
  const signage: ObservationFact = violations.includes('ST-3')
    ? { rule: 'ST-3', verdict: 'NOT_MET', text: '室外标牌文字与社工站名称不符。' }
    : { rule: 'ST-3', verdict: 'MET', text: '室内外标牌齐全。' };
  const free = chance(random, 0.3) ? [{ rule: null, verdict: null, text: '档案已按月整理，建议增加索引。' }] : [];
  return [content, signage, ...free];
}

function visit(random: Random, station: StationPlan, visitedOn: PlainDate): VisitFact {
  return {
    id: idOn(random, visitedOn),
    stationId: station.id,
    visitedOn,
    observations: observations(random, station),
  };
}

/**
 * Generates the visits that the district hub made in the last half year. It visited most of the stations that operate
 * today.
 */
export function visitsOf(context: DistrictContext, plan: DistrictPlan): VisitFact[] {
  const random = context.stream('visits');
  const { today } = context;
  const open = plan.stations.filter(({ status, openedOn }) => status === 'OPERATING' && openedOn !== null);
  return open.flatMap((station) => {
    const isVisited = chance(random, VISITED_SHARE);
    const days = Array.from({ length: int(random, 1, MOST_VISITS) }, () => addDays(today, -int(random, 5, 170)));
    const inTime = days.filter((day) => day > (station.openedOn ?? today));
    const recorded = inTime.toSorted((one, other) => one.localeCompare(other));
    return isVisited ? recorded.map((day) => visit(random, station, day)) : [];
  });
}
