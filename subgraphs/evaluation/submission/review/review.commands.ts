import { allOrNone, namedByIds } from '../../../../shared/kernel/all-or-none';
import { entryAuthorOf } from '../../../../shared/access/own-entry';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type ObligationRow } from '../obligation/obligation.row';
import { recordSubmission } from '../submission/submission.commands';
import { type Review, acknowledged, returned, verified } from './review.rules';
import { type ObligationSlice } from '../obligation/obligation.repository';
import { type SubmissionSlice } from '../submission/submission.repository';

/** The transaction that the commands of this file run in. */
export type ReviewTransaction = Transaction<ObligationSlice & SubmissionSlice>;

/**
 * Returns a submission to its sender: a report on behalf of the district hub, a filing on behalf of the city.
 * @returns the id of the submission
 */
export function returnSubmission(tx: ReviewTransaction, { id, reason }: { id: string; reason: string }) {
  return reviewed(tx, id, 'SUBMISSION_RETURNED', (before, review) => returned(before, review, reason));
}

/** Verifies a report, on behalf of the district hub. @returns the id of the submission */
export function verifySubmission(tx: ReviewTransaction, id: string) {
  return reviewed(tx, id, 'SUBMISSION_VERIFIED', verified);
}

/**
 * Verifies several reports on behalf of the district hub. Either all reports are verified or none.
 * @returns the ids in the given order
 */
export async function verifySubmissions(tx: ReviewTransaction, ids: readonly string[]): Promise<string[]> {
  // All rows are locked first, in one fixed order, so that two calls cannot deadlock.
  await tx.obligations.lockAll(ids);
  return (await allOrNone(namedByIds(ids), (id) => verifySubmission(tx, id))).flat();
}

/** Acknowledges the filing of a district, on behalf of the city. @returns the id of the submission */
export function acknowledgeSubmission(tx: ReviewTransaction, id: string) {
  return reviewed(tx, id, 'SUBMISSION_ACKNOWLEDGED', acknowledged);
}

async function reviewed(
  tx: ReviewTransaction,
  id: string,
  action: string,
  step: (before: ObligationRow, review: Review) => ObligationRow,
): Promise<string[]> {
  const before = await tx.obligations.getLocked('id', id);
  const after = step(before, await reviewOf(tx, before));
  await tx.obligations.update(after);
  recordSubmission(tx, action, { before, after });
  return [id];
}

async function reviewOf(tx: ReviewTransaction, { id, contractorId }: ObligationRow): Promise<Review> {
  const last = (await tx.submissions.ofObligations([id])).at(-1);
  const sender = { subject: last?.submittedBy ?? null, contractorId };
  const reviewer = tx.caller.role === 'CITY_BUREAU' ? 'CITY' : 'HUB';
  return { reviewer, sender, author: entryAuthorOf(tx.caller), today: tx.today };
}
