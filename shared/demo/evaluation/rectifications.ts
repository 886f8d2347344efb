import { type RectificationFact } from '../facts/oversight';
import { addresseesOf } from '../../policy/rules/addressees';
import { addDays, type PlainDate } from '../../kernel/dates/period';
import { idOn, type DistrictContext } from '../plan/context';
import { engagementsOf, type DistrictPlan, type Engagement } from '../plan/plan';
import { int, pick, shuffled, type Random } from '../plan/random';

/**
 * The states of rectifications, with how many days ago each was opened. Every district has some, a large one all of
 * them.
 */
const COURSES = ['OPEN', 'OVERDUE', 'ANSWERED', 'CLOSED', 'FAILED'] as const;
type Course = (typeof COURSES)[number];

const OPENED_DAYS_AGO: Record<Course, readonly [number, number]> = {
  OPEN: [3, 12],
  OVERDUE: [35, 60],
  ANSWERED: [12, 25],
  CLOSED: [60, 140],
  FAILED: [60, 140],
};
const DAYS_TO_ANSWER = 30;

const DEMANDS = [
  { rule: 'PE-5', demand: '驻站人员须按周进入社区开展服务，补齐服务记录。' },
  { rule: 'ST-3', demand: '按统一标识规范更换标牌，并报送照片。' },
  { rule: 'ST-4', demand: '完善服务对象数据库管理制度并上墙。' },
  { rule: 'FI-3', demand: '补报所缺月度简报，此后按期报送。' },
] as const;

const OPENERS = ['CITY_PLATFORM', 'DISTRICT_BUREAU', 'DISTRICT_HUB'] as const;

type Answered = Pick<RectificationFact, 'status' | 'answer' | 'answeredOn' | 'remark' | 'closedOn'>;
const UNANSWERED = { answer: null, answeredOn: null, remark: null, closedOn: null };

function outcome(course: Course, openedOn: PlainDate): Answered {
  const answered = { answer: '已按要求整改，相关记录已归档备查。', answeredOn: addDays(openedOn, 9) };
  switch (course) {
    case 'OPEN':
    case 'OVERDUE':
      return { status: 'OPEN', ...UNANSWERED };
    case 'ANSWERED':
      return { status: 'ANSWERED', ...answered, remark: null, closedOn: null };
    case 'CLOSED':
      return { status: 'CLOSED', ...answered, remark: '经复核，整改到位。', closedOn: addDays(openedOn, 16) };
    case 'FAILED':
      return { status: 'FAILED', ...UNANSWERED, remark: '逾期未答复。', closedOn: addDays(openedOn, 40) };
  }
}

function rectification(
  random: Random,
  { station, contract, lot, from }: Engagement,
  about: { course: Course; today: PlainDate },
) {
  const [least, most] = OPENED_DAYS_AGO[about.course];
  const openedOn = addDays(about.today, -int(random, least, most));
  const opener = pick(random, OPENERS);
  const asked = pick(random, DEMANDS);
  const [addressee] = addresseesOf(asked.rule);
  const served = { contractorId: contract.contractor.id, lotId: lot.id };
  const fact: RectificationFact = {
    id: idOn(random, openedOn),
    stationId: station.id,
    addressee,
    ...(addressee === 'CONTRACTOR' ? served : { contractorId: null, lotId: null }),
    ...asked,
    // A district does not open what it must answer itself.
    openedBy: addressee === 'DISTRICT' ? 'CITY_PLATFORM' : opener,
    openedOn,
    dueOn: addDays(openedOn, DAYS_TO_ANSWER),
    ...outcome(about.course, openedOn),
  };
  return openedOn > from ? [fact] : [];
}

/** Generates one rectification at each of a few stations that have a contractor today, in every possible state. */
export function rectificationsOf(context: DistrictContext, plan: DistrictPlan): RectificationFact[] {
  const random = context.stream('rectifications');
  const { today } = context;
  const serving = engagementsOf(plan, today).filter(({ until }) => until > today);
  const chosen = shuffled(random, serving).slice(0, COURSES.length);
  return chosen.flatMap((engagement, index) => {
    const course = COURSES[(index + Math.max(context.rank, 0)) % COURSES.length] ?? 'OPEN';
    return rectification(random, engagement, { course, today });
  });
}
