import { type UserRole } from '../../../../shared/domain/roles';
import { type WorkKind } from '../../../../shared/domain/work/work-kind';
import { WHEN } from '../../words/help';
import { say } from '../../words/language';
import { type RuleId } from '../../words/standard';

/** Reads a parameter of the rule of a timed act, for example the date by which a plan is due. */
type Read = (name: string) => string;
type Step = readonly [role: UserRole, ...kinds: WorkKind[]];
type TimedAct = { rule: RuleId; when: (read: Read) => string; steps: readonly Step[] };

const SUBMIT: readonly Step[] = [
  ['CONTRACTOR', 'FILE_SUBMISSION'],
  ['DISTRICT_HUB', 'VERIFY_SUBMISSION'],
];
const FILE: readonly Step[] = [
  ['DISTRICT_BUREAU', 'FILE_SUBMISSION'],
  ['CITY_BUREAU', 'VERIFY_SUBMISSION'],
];

/** The tasks that recur each week or month, or on a fixed date of each year. */
const OF_YEAR: readonly TimedAct[] = [
  {
    rule: 'PE-5',
    when: () => say(WHEN.weekly),
    steps: [
      ['CONTRACTOR', 'LOG_HOURS'],
      ['STREET_OFFICE', 'CONFIRM_HOURS'],
      ['DISTRICT_HUB', 'VERIFY_HOURS'],
    ],
  },
  { rule: 'FI-3', when: (read) => say(WHEN.monthly, { day: read('dueDay') }), steps: SUBMIT },
  { rule: 'FI-1', when: (read) => dayText(read('dueOn')), steps: FILE },
  { rule: 'FI-5', when: (read) => dayText(read('dueOn')), steps: FILE },
  {
    rule: 'EV-3',
    when: (read) => dayText(read('dueOn')),
    steps: [
      ['CITY_BUREAU', 'COMMISSION_INSPECTION'],
      ['CITY_PLATFORM', 'INSPECT'],
    ],
  },
];

/**
 * The tasks that come once for each contract: before a station opens, during procurement, when the staff arrives, and
 * before the contract ends.
 */
const OF_BEGINNING: readonly TimedAct[] = [
  {
    rule: 'ST-2',
    when: () => say(WHEN.beforeOpening),
    steps: [
      ['STREET_OFFICE', 'RECORD_VENUE', 'LIST_EQUIPMENT'],
      ['CONTRACTOR', 'ACKNOWLEDGE_EQUIPMENT'],
    ],
  },
  { rule: 'ST-3', when: () => say(WHEN.beforeOpening), steps: [['STREET_OFFICE', 'RECORD_SIGNAGE']] },
  { rule: 'ST-4', when: () => say(WHEN.beforeOpening), steps: [['DISTRICT_BUREAU', 'RENEW_REGULATION']] },
  {
    rule: 'CO-6',
    when: (read) => say(WHEN.afterNotice, { days: read('daysBeforeAward') }),
    steps: [['DISTRICT_BUREAU', 'AWARD']],
  },
  { rule: 'CO-2', when: () => say(WHEN.afterAward), steps: [['DISTRICT_BUREAU', 'SIGN_CONTRACT']] },
  { rule: 'FN-2', when: () => say(WHEN.afterSigning), steps: [['FINANCE_BUREAU', 'COMMIT_BUDGET']] },
  {
    rule: 'PE-6',
    when: (read) => say(WHEN.staffDue, { months: read('months') }),
    steps: [
      ['CONTRACTOR', 'POST_STAFF'],
      ['DISTRICT_HUB', 'VERIFY_TRAINING'],
    ],
  },
  { rule: 'FI-2', when: (read) => say(WHEN.afterArrival, { months: read('months') }), steps: SUBMIT },
  { rule: 'CO-1', when: () => say(WHEN.beforeEnd), steps: [['DISTRICT_BUREAU', 'RENEW_CONTRACT']] },
];

/** The tasks of each project year: reports, evaluation, follow-up of the evaluation, and payments. */
const OF_PROJECT_YEAR: readonly TimedAct[] = [
  {
    rule: 'FI-4',
    when: (read) => say(WHEN.reports, { months: read('midTermMonths'), days: read('finalDays') }),
    steps: SUBMIT,
  },
  {
    rule: 'EV-1',
    when: (read) => say(WHEN.scoring, { before: read('daysBeforeYearEnd'), after: read('days') }),
    steps: [
      ['DISTRICT_BUREAU', 'SCORE_EVALUATION', 'SIGN_EVALUATION'],
      ['STREET_OFFICE', 'SCORE_EVALUATION', 'SIGN_EVALUATION'],
    ],
  },
  {
    rule: 'EV-1',
    when: (read) => say(WHEN.objection, { days: read('objectionWorkdays') }),
    steps: [['CONTRACTOR', 'OBJECT_EVALUATION']],
  },
  {
    rule: 'EV-1',
    when: (read) => say(WHEN.decision, { days: read('decisionWorkdays') }),
    steps: [['DISTRICT_BUREAU', 'DECIDE_OBJECTION']],
  },
  {
    rule: 'EV-2',
    when: (read) => say(WHEN.termination, { days: read('terminationDays') }),
    steps: [['DISTRICT_BUREAU', 'TERMINATE_LOT', 'SETTLE_LOT']],
  },
  {
    rule: 'FN-3',
    when: () => say(WHEN.whenDue),
    steps: [
      ['DISTRICT_BUREAU', 'ACCEPT_SERVICE', 'REQUEST_PAYMENT'],
      ['FINANCE_BUREAU', 'APPROVE_PAYMENT', 'MAKE_PAYMENT'],
      ['CONTRACTOR', 'CONFIRM_PAYMENT'],
    ],
  },
];

/** All tasks for which the standard sets a time, in the order in which the help lists them. */
export const TIMED_ACTS: readonly TimedAct[] = OF_YEAR.concat(OF_BEGINNING, OF_PROJECT_YEAR);

/** Returns a month and day, for example 03-31, as words in the language of the page. */
function dayText(monthAndDay: string): string {
  const [month = 0, day = 0] = monthAndDay.split('-').map(Number);
  return say(WHEN.byDay, { month, day });
}
