import { type SubmissionKind } from '../../../../shared/domain/submissions';
import { HubError, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type EntryAuthor, assertNoOwnEntry } from '../../../../shared/access/own-entry';
import { type PlainDate, shanghaiToday } from '../../../../shared/kernel/dates/period';
import { type ObligationRow } from './obligation.row';
import { type Expected } from './obligation.rules';

export type SubmissionStatus = 'DUE' | 'OVERDUE' | 'SUBMITTED' | 'SUBMITTED_LATE';
export const SUBMISSION_STATUSES: readonly SubmissionStatus[] = ['DUE', 'OVERDUE', 'SUBMITTED', 'SUBMITTED_LATE'];

/** In the order of a project's life (domain.md §3). */
export const SUBMISSION_KINDS: readonly SubmissionKind[] = [
  ...(['ANNUAL_PLAN', 'NEEDS_SURVEY', 'SERVICE_PLAN', 'MONTHLY_BRIEF'] as const),
  ...(['MID_TERM_REPORT', 'FINAL_REPORT', 'IMPLEMENTATION_REPORT'] as const),
];

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

/** Plans look ahead; what tells of a time is written once that has begun. */
const LOOKS_AHEAD: readonly SubmissionKind[] = ['ANNUAL_PLAN', 'NEEDS_SURVEY', 'SERVICE_PLAN'];

/** What a client wants to send: of which kind and period; `field` of the input names the period. */
export type Wanted = { kind: SubmissionKind; period: string; field: string };

/**
 * The obligation that is meant, among those of one station or district. A brief is found by any month that it tells of. Where a
 * station has two lots, the one that began last.
 * @throws HubError BAD_USER_INPUT where nothing is to be sent of that period, or it has not begun
 */
export function wantedOf<Row extends Expected>(rows: readonly Row[], wanted: Wanted, today: PlainDate): Row {
  const fits = rows.filter((row) => row.kind === wanted.kind && tellsOf(row, wanted.period));
  const found = fits.sort((one, other) => other.beginsOn.localeCompare(one.beginsOn))[0];
  if (found === undefined) throw nothingToSend(wanted.field);
  if (found.beginsOn > today && !LOOKS_AHEAD.includes(found.kind)) {
    throw badInput(wanted.field, { zh: '该期间尚未开始。', en: 'That period has not begun.' });
  }
  return found;
}

/** A brief is due in the month after the last that it tells of. */
function tellsOf({ kind, period, dueOn }: Expected, wanted: string): boolean {
  if (kind !== 'MONTHLY_BRIEF') return period === wanted;
  return period <= wanted && wanted < dueOn.slice(0, 7);
}

export function nothingToSend(field: string): HubError {
  return badInput(field, { zh: '该期间没有应报送的材料。', en: 'Nothing is to be sent of that period.' });
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

/** What the hub needs to review a report: who sent the last revision, and who reads it. */
export type Review = { sender: EntryAuthor; author: EntryAuthor; today: PlainDate };

/**
 * A station's report that awaits a revision. It counts as sent all the same: the clock is not turned back.
 * @throws HubError FORBIDDEN for a district's filing or a report of one's own, INVALID_STATE
 */
export function returned(row: ObligationRow, review: Review, reason: string): ObligationRow {
  assertReviewable(row, review);
  return { ...row, returnedOn: review.today, returnReason: reason };
}

/** A station's report that is taken for good. @throws HubError as for a return */
export function verified(row: ObligationRow, review: Review): ObligationRow {
  assertReviewable(row, review);
  return { ...row, verifiedOn: review.today };
}

function assertReviewable(row: ObligationRow, { sender, author, today }: Review): void {
  if (row.stationId === null) {
    throw new HubError('FORBIDDEN', {
      zh: '总站只核验、退回站点承接主体的材料。',
      en: 'A hub verifies or returns only what a station’s contractor has sent.',
    });
  }
  if (row.revision === 0) {
    throw invalidState(statusOf(row, today), { zh: '该材料尚未报送。', en: 'Nothing was sent yet.' });
  }
  assertNoOwnEntry([sender], author);
  if (row.returnedOn !== null) {
    throw invalidState('RETURNED', {
      zh: '该材料已退回,等待重新报送。',
      en: 'It was returned, and waits for a revision.',
    });
  }
  if (row.verifiedOn !== null) {
    throw invalidState('VERIFIED', { zh: '该材料已核验。', en: 'It was verified already.' });
  }
}
