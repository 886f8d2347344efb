import { type SubmissionKind, type SubmissionStatus } from '../../../../shared/domain/submissions';
import { type HubError, badInput } from '../../../../shared/kernel/errors';
import { type PlainDate, shanghaiToday } from '../../../../shared/kernel/dates/period';
import { type ObligationRow } from '../obligation/obligation.row';
import { type Expected } from '../obligation/obligation.rules';

/**
 * Returns the status, which follows from the dates and is never stored. A submission is overdue from the day after its
 * due date. It was in time if its first revision came by the due date.
 */
export function statusOf(
  { dueOn, firstSubmittedAt }: Pick<ObligationRow, 'dueOn' | 'firstSubmittedAt'>,
  today: PlainDate,
): SubmissionStatus {
  if (firstSubmittedAt === null) return dueOn < today ? 'OVERDUE' : 'DUE';
  return submittedOn(firstSubmittedAt) <= dueOn ? 'SUBMITTED' : 'SUBMITTED_LATE';
}

/** Returns the day in Shanghai on which a submission arrived. 23:59:59 there still belongs to the day. */
export function submittedOn(at: string): PlainDate {
  return shanghaiToday(new Date(at));
}

/** Returns whether a kind is filed for the record (备案). Only the annual plan is (四(一)). The others are reports. */
export function isFiling(kind: SubmissionKind): boolean {
  return kind === 'ANNUAL_PLAN';
}

/**
 * The kinds that look ahead and may be submitted before their period begins. Any other kind may be submitted once its
 * period has begun.
 */
const LOOKS_AHEAD: readonly SubmissionKind[] = ['ANNUAL_PLAN', 'NEEDS_SURVEY', 'SERVICE_PLAN'];

/** The kind and period of a document that the caller wants to submit. `field` names the input field of the period. */
export type Wanted = { kind: SubmissionKind; period: string; field: string };

/**
 * Returns the obligation that the caller means, among those of one station or district. A brief is found by any month
 * that it covers. If a station has two lots, the lot that began last counts.
 * @throws HubError BAD_USER_INPUT if nothing is due for the period, or the period has not begun
 */
export function wantedOf<Row extends Expected>(rows: readonly Row[], wanted: Wanted, today: PlainDate): Row {
  const fits = rows.filter((row) => row.kind === wanted.kind && coversPeriod(row, wanted.period));
  const found = fits.sort((one, other) => other.beginsOn.localeCompare(one.beginsOn))[0];
  if (found === undefined) throw nothingToSend(wanted.field);
  if (found.beginsOn > today && !LOOKS_AHEAD.includes(found.kind)) {
    throw badInput(wanted.field, {
      zh: '该期间尚未开始,请在开始后报送。',
      en: 'That period has not begun yet. Submit the report after it begins.',
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

export function nothingToSend(field: string): HubError {
  return badInput(field, {
    zh: '该期间没有应报送的材料,请核对期间。',
    en: 'Nothing is due for that period. Check the period.',
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
