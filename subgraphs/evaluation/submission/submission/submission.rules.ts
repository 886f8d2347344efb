import { type SubmissionKind, type SubmissionStatus } from '../../../../shared/domain/submissions';
import { type HubError, badInput } from '../../../../shared/kernel/errors';
import { type PlainDate, shanghaiToday } from '../../../../shared/kernel/dates/period';
import { type ObligationRow } from '../obligation/obligation.row';
import { type Expected } from '../obligation/obligation.rules';

/**
 * Returns the status, which is computed from the dates and never stored. A submission is overdue from the day after its
 * due date. It was in time if its first revision came by the due date.
 */
export function statusOf(
  { dueOn, firstSubmittedAt }: Pick<ObligationRow, 'dueOn' | 'firstSubmittedAt'>,
  today: PlainDate,
): SubmissionStatus {
  if (firstSubmittedAt === null) return dueOn < today ? 'OVERDUE' : 'DUE';
  return submittedOn(firstSubmittedAt) <= dueOn ? 'SUBMITTED' : 'SUBMITTED_LATE';
}

/**
 * Returns the day in Shanghai on which a submission arrived. The second before midnight in Shanghai still belongs to
 * the day.
 */
export function submittedOn(at: string): PlainDate {
  return shanghaiToday(new Date(at));
}

/**
 * Returns true for the annual plan, the only kind that is filed for the record (备案, 四(一)). All other kinds are
 * reports.
 */
export function isFiling(kind: SubmissionKind): boolean {
  return kind === 'ANNUAL_PLAN';
}

/**
 * The kinds that describe future work and may be submitted before their period begins. Any other kind may be submitted
 * once its period has begun.
 */
export const LOOKS_AHEAD: readonly SubmissionKind[] = ['ANNUAL_PLAN', 'NEEDS_SURVEY', 'SERVICE_PLAN'];

/**
 * An obligation that is stored, or one that is only worked out. Nothing is submitted for an obligation that is not
 * stored.
 */
type Sendable = Expected & Partial<Pick<ObligationRow, 'firstSubmittedAt'>>;

/** The kind and period of a document that the caller wants to submit. `field` names the input field of the period. */
export type Wanted = { kind: SubmissionKind; period: string; field: string };

/**
 * Returns the obligation that the caller means, among the obligations of one station or district. A brief is found by
 * any month that it covers. If several obligations fit, the one that begins last counts.
 * @throws HubError BAD_USER_INPUT if nothing is due for the period, or the period has not begun
 */
export function wantedOf<Row extends Sendable>(rows: readonly Row[], wanted: Wanted, today: PlainDate): Row {
  const fits = rows.filter((row) => row.kind === wanted.kind && coversPeriod(row, wanted.period));
  const found = fits.sort((one, other) => other.beginsOn.localeCompare(one.beginsOn))[0];
  if (found === undefined) throw nothingToSend(wanted, openPeriods(rows, wanted.kind, today));
  if (found.beginsOn > today && !LOOKS_AHEAD.includes(found.kind)) {
    throw badInput(wanted.field, {
      zh: `期间 ${wanted.period} 自 ${found.beginsOn} 开始,请在开始后报送。`,
      en: `The period ${wanted.period} begins on ${found.beginsOn}. Submit the report on that day or later.`,
    });
  }
  return found;
}

/**
 * Returns whether an obligation covers a period. A brief covers the months from its own period to the last month before
 * it is due.
 */
function coversPeriod({ kind, period, dueOn }: Expected, wanted: string): boolean {
  if (kind !== 'MONTHLY_BRIEF') return period === wanted;
  return period <= wanted && wanted < dueOn.slice(0, 7);
}

/** The maximum number of periods that a refusal lists. */
const MOST_PERIODS = 12;

/**
 * Returns the periods of a kind that may be submitted now and are not submitted yet, ordered by due date. Returns at
 * most `MOST_PERIODS` periods.
 */
function openPeriods(rows: readonly Sendable[], kind: SubmissionKind, today: PlainDate): string[] {
  const open = rows.filter(
    (row) =>
      row.kind === kind &&
      (row.firstSubmittedAt ?? null) === null &&
      (row.beginsOn <= today || LOOKS_AHEAD.includes(row.kind)),
  );
  const inOrder = open.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  return [...new Set(inOrder.map(({ period }) => period))].slice(0, MOST_PERIODS);
}

function nothingToSend({ period, field }: Wanted, open: readonly string[]): HubError {
  const list = open.length === 0 ? null : open;
  return badInput(field, {
    zh: `期间 ${period} 没有应报送的此类材料。${list === null ? '此类材料目前没有待报送的期间,无须报送。' : `请从待报送的期间中选择:${list.join('、')}。`}`,
    en:
      `No document of this kind is due for the period ${period}. ` +
      (list === null
        ? 'No period is open for this kind at present, so nothing need be submitted.'
        : `Choose one of the open periods: ${list.join(', ')}.`),
  });
}

/**
 * Returns the obligation after another revision. The new revision is neither returned, verified nor acknowledged yet.
 */
export function sentAgain(row: ObligationRow, at: string): ObligationRow {
  return {
    ...row,
    revision: row.revision + 1,
    firstSubmittedAt: row.firstSubmittedAt ?? at,
    lastSubmittedAt: at,
    returnedOn: null,
    returnReason: null,
    verifiedOn: null,
    acknowledgedOn: null,
    isCancelled: false,
  };
}
