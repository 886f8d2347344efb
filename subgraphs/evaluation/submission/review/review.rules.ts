import { HubError, invalidState } from '../../../../shared/kernel/errors';
import { type EntryAuthor, assertNoOwnEntry } from '../../../../shared/access/own-entry';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type ObligationRow } from '../obligation/obligation.row';
import { statusOf } from '../submission/submission.rules';

/** The inputs of a review of a report: the person who sent the last revision, the reviewer, and the day. */
export type Review = { sender: EntryAuthor; author: EntryAuthor; today: PlainDate };

/**
 * Returns the report as returned for a new revision. It still counts as submitted on its original day.
 * @throws HubError FORBIDDEN for a district's filing or the reviewer's own report, INVALID_STATE
 */
export function returned(row: ObligationRow, review: Review, reason: string): ObligationRow {
  assertReviewable(row, review);
  return { ...row, returnedOn: review.today, returnReason: reason };
}

/** Returns the report as verified. @throws HubError as `returned` does */
export function verified(row: ObligationRow, review: Review): ObligationRow {
  assertReviewable(row, review);
  return { ...row, verifiedOn: review.today };
}

function assertReviewable(row: ObligationRow, { sender, author, today }: Review): void {
  if (row.stationId === null) {
    throw new HubError('FORBIDDEN', {
      zh: '社工总站只能核实或者退回社工站承接主体报送的材料。',
      en: 'A district hub can verify or return only what a station’s contractor has submitted.',
    });
  }
  if (row.revision === 0) {
    throw invalidState(statusOf(row, today), {
      zh: '该材料尚未报送,请在报送后办理。',
      en: 'This report has not been submitted yet. Review it once it has.',
    });
  }
  assertNoOwnEntry([sender], author);
  if (row.returnedOn !== null) {
    throw invalidState('RETURNED', {
      zh: '该材料已退回,请等待重新报送。',
      en: 'This report has already been returned. Wait until the contractor submits it again.',
    });
  }
  if (row.verifiedOn !== null) {
    throw invalidState('VERIFIED', {
      zh: '该材料已核实,无须再次办理。',
      en: 'This report has already been verified. There is nothing more to do.',
    });
  }
}
