import { entryAuthorOf } from '../../../../shared/access/own-entry';
import { type SubmissionTransaction } from '../context';
import { type ObligationRow } from '../obligation/obligation.row';
import { recordSubmission } from '../submission/submission.commands';
import { type Review, returned, verified } from './review.rules';

/** By the district's hub. @returns the submission's id */
export async function returnSubmission(tx: SubmissionTransaction, { id, reason }: { id: string; reason: string }) {
  const before = await tx.obligations.getLocked('id', id);
  const after = returned(before, await reviewOf(tx, before), reason);
  await tx.obligations.update(after);
  recordSubmission(tx, 'SUBMISSION_RETURNED', { before, after });
  return [id];
}

/** By the district's hub. @returns the submission's id */
export async function verifySubmission(tx: SubmissionTransaction, id: string) {
  const before = await tx.obligations.getLocked('id', id);
  const after = verified(before, await reviewOf(tx, before));
  await tx.obligations.update(after);
  recordSubmission(tx, 'SUBMISSION_VERIFIED', { before, after });
  return [id];
}

async function reviewOf(tx: SubmissionTransaction, { id, contractorId }: ObligationRow): Promise<Review> {
  const last = (await tx.submissions.ofObligations([id])).at(-1);
  const sender = { subject: last?.submittedBy ?? null, contractorId };
  return { sender, author: entryAuthorOf(tx.caller), today: tx.today };
}
