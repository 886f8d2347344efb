import { HubError, type Message, invalidState } from '../../../../shared/kernel/errors';
import { type EntryAuthor, assertNoOwnEntry } from '../../../../shared/access/own-entry';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type ObligationRow } from '../obligation/obligation.row';
import { statusOf } from '../submission/submission.rules';

/** The reviewing office: the district hub for the reports of contractors, the city for the filings of districts. */
export type Reviewer = 'HUB' | 'CITY';

/**
 * The inputs of a review: the reviewing office, the person who sent the last revision (`sender`), the reviewing person
 * (`author`), and the day.
 */
export type Review = { reviewer: Reviewer; sender: EntryAuthor; author: EntryAuthor; today: PlainDate };

/**
 * Returns the submission as returned for a new revision. It still counts as submitted on its original day.
 * @throws HubError FORBIDDEN if another office must review the submission, or if the reviewer or their own contractor
 * sent it; INVALID_STATE if nothing is submitted or the last revision is already reviewed
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

/** Returns the filing of a district as acknowledged by the city. @throws HubError as `returned` does */
export function acknowledged(row: ObligationRow, review: Review): ObligationRow {
  assertReviewable(row, review);
  return { ...row, acknowledgedOn: review.today };
}

/** The message for each reviewer about a submission that the other office must review. */
const OTHERS: Readonly<Record<Reviewer, Message>> = {
  HUB: {
    zh: '社工总站只能核实或者退回社工站承接主体报送的材料;区县报送的材料,请由市民政局办理。',
    en: 'A district hub reviews only what a station’s contractor has submitted. Ask the city bureau to review this submission.',
  },
  CITY: {
    zh: '市民政局只能确认收到或者退回区县报送的材料;社工站承接主体报送的材料,请由社工总站办理。',
    en: 'The city bureau reviews only what a district has filed. Ask the district hub to review this submission.',
  },
};

function assertReviewable(row: ObligationRow, { reviewer, sender, author, today }: Review): void {
  if ((row.stationId === null) !== (reviewer === 'CITY')) throw new HubError('FORBIDDEN', OTHERS[reviewer]);
  if (row.revision === 0) {
    throw invalidState(statusOf(row, today), {
      zh: '该材料尚未报送,请在报送后审核。',
      en: 'This document has not been submitted yet. Review it after it is submitted.',
    });
  }
  assertNoOwnEntry([sender], author);
  if (row.returnedOn !== null) {
    throw invalidState('RETURNED', {
      zh: '该材料已退回,请等待重新报送。',
      en: 'This submission has already been returned. Wait until it is submitted again.',
    });
  }
  if (row.verifiedOn !== null) {
    throw invalidState('VERIFIED', {
      zh: '该材料已核实,无须再次办理。',
      en: 'This submission has already been verified. Nothing remains to be done.',
    });
  }
  if (row.acknowledgedOn !== null) {
    throw invalidState('ACKNOWLEDGED', {
      zh: '该材料已确认收到,无须再次办理。',
      en: 'This filing has already been acknowledged. Nothing remains to be done.',
    });
  }
}
