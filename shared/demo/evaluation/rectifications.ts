import { type RectificationFact } from '../facts/oversight';
import { addresseesOf } from '../../policy/rules/addressees';
import { addDays, type PlainDate } from '../../kernel/dates/period';
import { idOn, type DistrictContext } from '../plan/context';
import { engagementsOf, type DistrictPlan, type Engagement } from '../plan/plan';
import { int, pick, shuffled, type Random } from '../plan/random';

/**
 * The courses that a rectification can take. A course with AGAIN in its name has reached the second round. Every
 * district has some of the courses, and a large district has all of them.
 */
const COURSES = [
  'OPEN',
  'CLOSED_AGAIN',
  'OVERDUE',
  'ANSWERED',
  'OPEN_AGAIN',
  'CLOSED',
  'FAILED',
  'ANSWERED_AGAIN',
] as const;
type Course = (typeof COURSES)[number];

const OPENED_DAYS_AGO: Record<Course, readonly [number, number]> = {
  OPEN: [3, 12],
  OVERDUE: [35, 60],
  ANSWERED: [12, 25],
  CLOSED: [60, 140],
  FAILED: [60, 140],
  OPEN_AGAIN: [20, 27],
  ANSWERED_AGAIN: [26, 33],
  CLOSED_AGAIN: [60, 140],
};
const DAYS_TO_ANSWER = 30;

const DEMANDS = [
  { rule: 'PE-5', demand: '驻站人员须按周进入社区开展服务，补齐服务记录。' },
  { rule: 'ST-3', demand: '按统一标识规范更换标牌，并报送照片。' },
  { rule: 'ST-4', demand: '完善服务对象数据库管理制度并上墙。' },
  { rule: 'ST-2', demand: '补齐办公设备清单，由承接主体确认。' },
  { rule: 'FI-3', demand: '补报所缺月度简报，此后按期报送。' },
] as const;

const OPENERS = ['CITY_PLATFORM', 'DISTRICT_BUREAU', 'DISTRICT_HUB'] as const;

type Answered = Pick<RectificationFact, 'status' | 'answer' | 'answeredOn' | 'remark' | 'closedOn' | 'returned'>;
const UNANSWERED = { answer: null, answeredOn: null, remark: null, closedOn: null };
const CLOSED = { status: 'CLOSED', remark: '经复核，整改到位。' } as const;

/** The number of days from the opening until the first answer is returned. */
const RETURNED_AFTER_DAYS = 14;
/** The number of days from the opening until the answer in the second round. */
const ANSWERED_AGAIN_AFTER_DAYS = 22;

function answered(openedOn: PlainDate, afterDays: number) {
  return { answer: '已按要求整改，相关记录已归档备查。', answeredOn: addDays(openedOn, afterDays) };
}

function secondRound(random: Random, openedOn: PlainDate): Pick<RectificationFact, 'returned'> {
  const on = addDays(openedOn, RETURNED_AFTER_DAYS);
  const dueOn = addDays(openedOn, DAYS_TO_ANSWER);
  const first = { id: idOn(random, addDays(openedOn, 9)), answer: '已安排整改。', answeredOn: addDays(openedOn, 9) };
  return { returned: { ...first, dueOn, on, reason: '未附整改后的记录和照片，请补充后再次答复。' } };
}

function outcome(random: Random, course: Course, openedOn: PlainDate): Answered {
  switch (course) {
    case 'OPEN':
    case 'OVERDUE':
      return { status: 'OPEN', ...UNANSWERED };
    case 'ANSWERED':
      return { status: 'ANSWERED', ...answered(openedOn, 9), remark: null, closedOn: null };
    case 'CLOSED':
      return { ...CLOSED, ...answered(openedOn, 9), closedOn: addDays(openedOn, 16) };
    case 'FAILED':
      return { status: 'FAILED', ...UNANSWERED, remark: '逾期未答复。', closedOn: addDays(openedOn, 40) };
    case 'OPEN_AGAIN':
      return { status: 'OPEN', ...UNANSWERED, ...secondRound(random, openedOn) };
    case 'ANSWERED_AGAIN': {
      const again = answered(openedOn, ANSWERED_AGAIN_AFTER_DAYS);
      return { status: 'ANSWERED', ...again, remark: null, closedOn: null, ...secondRound(random, openedOn) };
    }
    case 'CLOSED_AGAIN': {
      const again = answered(openedOn, ANSWERED_AGAIN_AFTER_DAYS);
      return { ...CLOSED, ...again, closedOn: addDays(openedOn, 28), ...secondRound(random, openedOn) };
    }
  }
}

/**
 * Returns the outcome with its due date. In the second round, the time to answer is counted from the day on which the
 * first answer was returned.
 */
function dueIn(random: Random, course: Course, openedOn: PlainDate): Answered & Pick<RectificationFact, 'dueOn'> {
  const result = outcome(random, course, openedOn);
  return { dueOn: addDays(result.returned?.on ?? openedOn, DAYS_TO_ANSWER), ...result };
}

function rectification(
  random: Random,
  { station, contract, lot, from }: Engagement,
  about: { course: Course; asked: (typeof DEMANDS)[number]; today: PlainDate },
) {
  const [least, most] = OPENED_DAYS_AGO[about.course];
  const openedOn = addDays(about.today, -int(random, least, most));
  const opener = pick(random, OPENERS);
  const { asked } = about;
  const [addressee] = addresseesOf(asked.rule);
  const served = { contractorId: contract.contractor.id, lotId: lot.id };
  const fact: RectificationFact = {
    id: idOn(random, openedOn),
    stationId: station.id,
    addressee,
    ...(addressee === 'CONTRACTOR' ? served : { contractorId: null, lotId: null }),
    ...asked,
    // A district cannot open a rectification that it must answer itself.
    openedBy: addressee === 'DISTRICT' ? 'CITY_PLATFORM' : opener,
    openedOn,
    ...dueIn(random, about.course, openedOn),
  };
  return openedOn > from ? [fact] : [];
}

/**
 * Generates one rectification at each of a few stations that have a contractor today. Each rectification takes one of
 * the COURSES.
 */
export function rectificationsOf(context: DistrictContext, plan: DistrictPlan): RectificationFact[] {
  const random = context.stream('rectifications');
  const { today } = context;
  const serving = engagementsOf(plan, today).filter(({ until }) => until > today);
  const chosen = shuffled(random, serving).slice(0, COURSES.length);
  return chosen.flatMap((engagement, index) => {
    const course = COURSES[(index + Math.max(context.rank, 0)) % COURSES.length] ?? 'OPEN';
    const asked = DEMANDS[index % DEMANDS.length] ?? DEMANDS[0];
    return rectification(random, engagement, { course, asked, today });
  });
}
