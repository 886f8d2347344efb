import { type RemedyPages } from '../../kit/rule/remedy-pages';
import { type LinkTable, linkOfTable } from '../../kit/work/link-table';
import { UNPAID_STATUSES } from '../../nouns/instalment/unpaid-statuses';
import { addDays, isoWeekOf } from '../../words/format';
import { HELP } from '../../words/help';
import { demandOf, standardOn } from '../../words/standard';

/** The address of the list of hours that the street office has to confirm. */
export const HOURS_TO_CONFIRM = '/hours?status=LOGGED';
/** The address of the list of briefs that are not submitted yet, the one due first at the top. */
export const BRIEFS_TO_SUBMIT = '/submissions?kind=MONTHLY_BRIEF&status=DUE%2COVERDUE';
/** The address of the list of instalments that are not paid yet, the one due first at the top. */
export const UNPAID_INSTALMENTS = `/instalments?status=${encodeURIComponent(UNPAID_STATUSES)}`;
/** The address of the tab with the venue, the equipment and the plaques of the station. */
export const FACILITIES = '/station?tab=facilities';

/** The pages on which a street office does each kind of work. */
const LINKS: LinkTable = {
  RECORD_VENUE: ({ subject }) => `/station/${subject.id}/venue`,
  LIST_EQUIPMENT: ({ subject }) => `/station/${subject.id}/equipment`,
  RECORD_SIGNAGE: ({ subject }) => `/station/${subject.id}/signage`,
  CONFIRM_HOURS: ({ subject }) => {
    const week = subject.id.split('/')[1] ?? '';
    return `${HOURS_TO_CONFIRM}&weekFrom=${week}&weekUntil=${week}`;
  },
  SCORE_EVALUATION: ({ subject, station }) =>
    `/evaluations/score?station=${station?.id ?? ''}&year=${subject.id.split(':')[1] ?? ''}`,
  SIGN_EVALUATION: ({ subject }) => `/evaluations/${subject.id}`,
  ANSWER_RECTIFICATION: ({ subject }) => `/rectifications/${subject.id}`,
};

export const linkOf = linkOfTable(LINKS);

/** The pages on which a street office helps to meet a rule. */
export const REMEDY_PAGES: RemedyPages = {
  'ST-2': () => FACILITIES,
  'ST-3': () => FACILITIES,
  'ST-5': () => '/station?tab=rectifications',
  // The contractor logs hours, and the street office confirms them. While nothing waits for confirmation, the office
  // can only view the hours of the weeks that PE-5 judges. The list cannot show weeks without hours.
  'PE-5': (_station, today) => ({
    kind: 'CONFIRM_HOURS',
    to: HOURS_TO_CONFIRM,
    view: { title: HELP.viewHours, to: `/hours?weekFrom=${firstJudgedWeek(today)}` },
  }),
  'EV-1': () => '/evaluations',
};

/** Returns the first of the full weeks whose hours PE-5 judges. */
function firstJudgedWeek(today: string): string {
  const weeks = Number(demandOf(standardOn(today), 'PE-5')?.parameters['weeks'] ?? 0);
  return isoWeekOf(addDays(today, -7 * weeks));
}
