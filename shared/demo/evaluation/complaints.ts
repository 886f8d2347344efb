import { type ComplaintFact } from '../facts/oversight';
import { addDays } from '../../kernel/dates/period';
import { idOn, type DistrictContext } from '../plan/context';
import { type DistrictPlan } from '../plan/plan';
import { int, pick, shuffled, type Random } from '../plan/random';

const TEXTS = ['周末服务站没有开门。', '活动时间改了没有通知。', '希望多安排老年人的活动。'] as const;
const OUTCOMES = ['UPHELD', 'UNFOUNDED', 'REFERRED'] as const;

/** A receipt of 32 hexadecimal characters, as the Hub issues them. */
function receipt(random: Random): string {
  return Array.from({ length: 32 }, () => int(random, 0, 15).toString(16)).join('');
}

/** Generates two complaints: one that waits for the bureau, and one that the bureau has answered. */
export function complaintsOf(context: DistrictContext, plan: DistrictPlan): ComplaintFact[] {
  const random = context.stream('complaints');
  const { today } = context;
  const open = plan.stations.filter(
    ({ status, openedOn }) => status === 'OPERATING' && (openedOn ?? today) < addDays(today, -80),
  );
  const chosen = shuffled(random, open).slice(0, 2);
  return chosen.map((station, index) => {
    const isAnswered = index === 1;
    const receivedOn = addDays(today, -(isAnswered ? int(random, 30, 70) : int(random, 1, 9)));
    const answer = {
      outcome: pick(random, OUTCOMES),
      remark: '已与社工站核实并回访。',
      answeredOn: addDays(receivedOn, 5),
    };
    return {
      id: idOn(random, receivedOn),
      stationId: station.id,
      receivedOn,
      text: pick(random, TEXTS),
      contact: null,
      status: isAnswered ? 'ANSWERED' : 'RECEIVED',
      ...(isAnswered ? answer : { outcome: null, remark: null, answeredOn: null }),
      receipt: receipt(random),
    };
  });
}
