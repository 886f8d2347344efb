import { entryAuthorOf } from '../../../../shared/access/own-entry';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type ObligationRow } from '../obligation/obligation.row';
import { recordSubmission } from '../submission/submission.commands';
import { type Review, returned, verified } from './review.rules';
import { type ObligationSlice } from '../obligation/obligation.repository';
import { type SubmissionSlice } from '../submission/submission.repository';

/** The transaction that the commands of this file run in. */
export type ReviewTransaction = Transaction<ObligationSlice & SubmissionSlice>;

/**
 * Returns a report to its contractor, on behalf of the district hub.
 * @returns the id of the submission
 */
export async function returnSubmission(tx: ReviewTransaction, { id, reason }: { id: string; reason: string }) {
  const before = await tx.obligations.getLocked('id', id);
  const after = returned(before, await reviewOf(tx, before), reason);
  await tx.obligations.update(after);
  recordSubmission(tx, 'SUBMISSION_RETURNED', { before, after });
  return [id];
}

/** Verifies a report, on behalf of the district hub. @returns the id of the submission */
export async function verifySubmission(tx: ReviewTransaction, id: string) {
  const before = await tx.obligations.getLocked('id', id);
  const after = verified(before, await reviewOf(tx, before));
  await tx.obligations.update(after);
  recordSubmission(tx, 'SUBMISSION_VERIFIED', { before, after });
  return [id];
}

async function reviewOf(tx: ReviewTransaction, { id, contractorId }: ObligationRow): Promise<Review> {
  const last = (await tx.submissions.ofObligations([id])).at(-1);
  const sender = { subject: last?.submittedBy ?? null, contractorId };
  return { sender, author: entryAuthorOf(tx.caller), today: tx.today };
}
