import { type ComplaintFact, UNTOUCHED } from '../facts/oversight';
import { type PlainDate, addDays } from '../../kernel/dates/period';
import { POLICIES, policyFor } from '../../policy/policy';
import { addWorkingDays } from '../../policy/working-days';
import { idOn, type DistrictContext } from '../plan/context';
import { type DistrictPlan } from '../plan/plan';
import { int, pick, shuffled, type Random } from '../plan/random';

const TEXTS = [
  '周末服务站没有开门。',
  '活动时间改了没有通知。',
  '希望多安排老年人的活动。',
  '上门探访约好了没有来。',
] as const;
const OUTCOMES = ['UPHELD', 'UNFOUNDED'] as const;

/**
 * The courses that a complaint can take. A district has at most one complaint of each course. The first complaint of a
 * district takes a course that depends on the district. The next complaints take the following courses in this order.
 */
const COURSES = [
  'RECEIVED',
  'ANSWERED',
  'HOTLINE_RECEIVED',
  'OVERDUE',
  'EXTENDED',
  'HOTLINE_TRANSFERRED',
  'HOTLINE_ANSWERED',
  'TRANSFERRED',
] as const;
type Course = (typeof COURSES)[number];
const RECEIVED_DAYS_AGO: Record<Course, readonly [number, number]> = {
  RECEIVED: [0, 3],
  HOTLINE_RECEIVED: [0, 3],
  ANSWERED: [30, 70],
  HOTLINE_ANSWERED: [30, 70],
  OVERDUE: [16, 25],
  EXTENDED: [5, 8],
  TRANSFERRED: [20, 50],
  HOTLINE_TRANSFERRED: [20, 50],
};

/** Returns a receipt number of 32 hexadecimal characters, as the Hub issues them. */
function receipt(random: Random): string {
  return Array.from({ length: 32 }, () => int(random, 0, 15).toString(16)).join('');
}

type Arrived = { random: Random; receivedOn: PlainDate; number: string };

function courseOf({ random, receivedOn, number }: Arrived, course: Course): Partial<ComplaintFact> {
  const hotlineNumberIn = `DEMO-IN-${number}`;
  switch (course) {
    case 'RECEIVED':
    case 'OVERDUE':
      return {};
    case 'HOTLINE_RECEIVED':
      return { hotlineNumberIn };
    case 'EXTENDED':
      return {
        dueOn: addDays(receivedOn, 30),
        extendedOn: addDays(receivedOn, 3),
        extensionReason: '需现场核实并听取多方意见。',
      };
    case 'ANSWERED':
      return answeredOn(random, addDays(receivedOn, 5));
    case 'HOTLINE_ANSWERED':
      return { hotlineNumberIn, ...answeredOn(random, addDays(receivedOn, 4)) };
    case 'TRANSFERRED':
      return transferredOn(addDays(receivedOn, 2));
    case 'HOTLINE_TRANSFERRED':
      return { hotlineNumberIn, ...transferredOn(addDays(receivedOn, 2)), hotlineNumberOut: `DEMO-OUT-${number}` };
  }
}

function answeredOn(random: Random, on: PlainDate): Partial<ComplaintFact> {
  return {
    status: 'ANSWERED',
    outcome: pick(random, OUTCOMES),
    remark: '已与社工站核实并回访。',
    publishedAnswer: '您反映的情况已核实，感谢监督。',
    answeredOn: on,
  };
}

function transferredOn(on: PlainDate): Partial<ComplaintFact> {
  return {
    status: 'TRANSFERRED',
    outcome: 'REFERRED',
    remark: '不属民政部门职责，已转办。',
    transferredTo: '区综合行政执法局',
    transferredOn: on,
  };
}

/**
 * Generates up to eight complaints, each at a station that has been open for some months. A district that has eight of
 * these stations has a complaint of every course.
 */
export function complaintsOf(context: DistrictContext, plan: DistrictPlan): ComplaintFact[] {
  const random = context.stream('complaints');
  const { today, district } = context;
  const policy = policyFor(POLICIES, { division: district.code, on: today });
  const days = policy?.complaints?.workingDays ?? null;
  const open = plan.stations.filter(
    ({ status, openedOn }) => status === 'OPERATING' && (openedOn ?? today) < addDays(today, -80),
  );
  const chosen = shuffled(random, open).slice(0, COURSES.length);
  return chosen.map((station, index): ComplaintFact => {
    const course = COURSES[(index + Math.max(context.rank, 0)) % COURSES.length] ?? 'RECEIVED';
    const [least, most] = RECEIVED_DAYS_AGO[course];
    const receivedOn = addDays(today, -int(random, least, most));
    return {
      id: idOn(random, receivedOn),
      stationId: station.id,
      receivedOn,
      text: pick(random, TEXTS),
      contact: null,
      ...UNTOUCHED,
      dueOn: days === null || policy === null ? null : addWorkingDays(receivedOn, days, policy.calendar),
      ...courseOf({ random, receivedOn, number: `${district.code}-${index + 1}` }, course),
      // A citizen who complains to the hotline gets the answer from the hotline, and has no receipt.
      receipt: course.startsWith('HOTLINE') ? null : receipt(random),
    };
  });
}
