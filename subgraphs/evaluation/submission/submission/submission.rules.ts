import { type SubmissionKind, type SubmissionStatus } from '../../../../shared/domain/submissions';
import { type HubError, badInput } from '../../../../shared/kernel/errors';
import { type PlainDate, shanghaiToday } from '../../../../shared/kernel/dates/period';
import { type ObligationRow } from '../obligation/obligation.row';
import { type Expected } from '../obligation/obligation.rules';

/** By date alone, never stored: it is overdue from the day after the due one, and in time when the first revision came by then. */
export function statusOf(
  { dueOn, firstSubmittedAt }: Pick<ObligationRow, 'dueOn' | 'firstSubmittedAt'>,
  today: PlainDate,
): SubmissionStatus {
  if (firstSubmittedAt === null) return dueOn < today ? 'OVERDUE' : 'DUE';
  return submittedOn(firstSubmittedAt) <= dueOn ? 'SUBMITTED' : 'SUBMITTED_LATE';
}

/** The day in Shanghai: what comes at 23:59:59 there comes on that day. */
export function submittedOn(at: string): PlainDate {
  return shanghaiToday(new Date(at));
}

/** 备案: the annual plan alone is filed for the record (四(一)); the others are reports. */
export function isFiling(kind: SubmissionKind): boolean {
  return kind === 'ANNUAL_PLAN';
}

/** Plans look ahead; a report on a period is written once the period has begun. */
const LOOKS_AHEAD: readonly SubmissionKind[] = ['ANNUAL_PLAN', 'NEEDS_SURVEY', 'SERVICE_PLAN'];

/** What a client wants to send: of which kind and period; `field` of the input names the period. */
export type Wanted = { kind: SubmissionKind; period: string; field: string };

/**
 * The obligation that is meant, among those of one station or district. A brief is found by any month that it covers. Where a
 * station has two lots, the one that began last.
 * @throws HubError BAD_USER_INPUT where nothing is to be sent of that period, or it has not begun
 */
export function wantedOf<Row extends Expected>(rows: readonly Row[], wanted: Wanted, today: PlainDate): Row {
  const fits = rows.filter((row) => row.kind === wanted.kind && coversPeriod(row, wanted.period));
  const found = fits.sort((one, other) => other.beginsOn.localeCompare(one.beginsOn))[0];
  if (found === undefined) throw nothingToSend(wanted.field);
  if (found.beginsOn > today && !LOOKS_AHEAD.includes(found.kind)) {
    throw badInput(wanted.field, {
      zh: '该期间尚未开始,请在开始后报送。',
      en: 'That period has not begun yet. Submit the report once it has.',
    });
  }
  return found;
}

/** A brief is due in the month after the last that it covers. */
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

/** The obligation once one more revision was sent. What was returned is answered by it; what was verified was another. */
export function sentAgain(row: ObligationRow, at: string): ObligationRow {
  return {
    ...row,
    revision: row.revision + 1,
    firstSubmittedAt: row.firstSubmittedAt ?? at,
    lastSubmittedAt: at,
    returnedOn: null,
    returnReason: null,
    verifiedOn: null,
    isCancelled: false,
  };
}
