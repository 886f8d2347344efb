import { type NewAttachment } from '../../../../shared/store/attached-files/attach-files';
import { type EventPlace, recorded } from '../../../../shared/store/write';
import { entryAuthorOf } from '../../../../shared/access/own-entry';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type Recording, type Transaction } from '../../../../shared/graphql/request-context';
import { attach } from '../../ground/attachment/attachment.commands';
import { type SubmissionContent } from '../content/submission-content';
import { type ObligationRow, RECORDED_OBLIGATION } from '../obligation/obligation.row';
import { contentHashOf } from './submission-hash';
import { sentAgain, submittedOn } from './submission.rules';
import { type ObligationSlice } from '../obligation/obligation.repository';
import { type SubmissionSlice } from './submission.repository';
import { type AttachmentSlice } from '../../ground/attachment/attachment.repository';

/** The transaction that the commands of this file run in. */
export type SubmissionTransaction = Transaction<ObligationSlice & SubmissionSlice & AttachmentSlice>;

/** The content and the files of a submission. */
export type Sent = { content: SubmissionContent; files: readonly NewAttachment[] };

/**
 * Stores a submission as a new revision. Two submissions at the same time become two revisions, one after the other.
 * @returns the id of the submission
 */
export async function send(
  tx: SubmissionTransaction,
  before: ObligationRow,
  { content, files }: Sent,
): Promise<string[]> {
  const { id } = before;
  const submittedAt = tx.now.toISOString();
  const after = sentAgain(before, submittedAt);
  const { subject: submittedBy } = entryAuthorOf(tx.caller);
  const { revision } = after;
  const contentHash = contentHashOf({ owed: after, sent: { revision, submittedAt, content }, files });
  const sent = { id: newId(tx.now), obligationId: id, revision, submittedAt, submittedBy, content, contentHash };
  await tx.submissions.insert(sent);
  await tx.obligations.update(after);
  recordSubmission(tx, 'SUBMISSION_RECEIVED', { before, after, contentHash });
  await attach(tx, { kind: 'SUBMISSION', id: sent.id, place: placeOf(after) }, files);
  return [id];
}

/** Records a change of an obligation as an event. `contentHash` is the hash of a new revision. */
export function recordSubmission(
  { write }: Recording,
  action: string,
  { before, after, ...sent }: { before: ObligationRow; after: ObligationRow; contentHash?: string },
): void {
  const submittedDay = submittedOn(after.lastSubmittedAt ?? '');
  write.record({
    action,
    subject: { type: 'Submission', id: after.id },
    place: placeOf(after),
    before: recorded(before, RECORDED_OBLIGATION),
    after: { ...recorded(after, RECORDED_OBLIGATION), submittedOn: submittedDay, ...sent },
  });
}

function placeOf({ stationId, districtCode, divisionCode }: ObligationRow): EventPlace {
  return { stationId, districtCode, divisionCode: divisionCode ?? districtCode };
}
