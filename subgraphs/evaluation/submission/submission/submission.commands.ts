import { type SubmissionContent } from '../../../../shared/demo/facts/evaluation';
import { type SubmissionKind } from '../../../../shared/domain/submissions';
import { type NewAttachment } from '../../../../shared/store/attached-file';
import { type EventPlace, recorded } from '../../../../shared/store/write';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { notFound } from '../../../../shared/kernel/errors';
import { entryAuthorOf } from '../../../../shared/access/own-entry';
import { POLICIES } from '../../../../shared/policy/policy';
import { governs } from '../../../../shared/access/scope';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { attach } from '../../ground/attachment/attachment.commands';
import { type EvaluationTx } from '../../transaction';
import { horizonOf, keyOf } from './expectation.rules';
import { newObligation, ownerOfDistrict } from './new-obligation';
import { type ObligationRow, RECORDED_OBLIGATION } from './obligation.row';
import { filingsOf } from './obligation.rules';
import { type Review, returned, sentAgain, submittedOn, verified, wantedOf } from './submission.rules';

/** What was sent: its parts, and the files with it. */
export type Sent = { content: SubmissionContent; files: readonly NewAttachment[] };
type Filing = Sent & { division: DivisionCode; year: number };
type Report = Sent & { stationId: string; period: string };

/**
 * By a district's bureau, to the city. It files even where it owes nothing, as it has no station yet, or none any more.
 * @returns the submission's id
 */
export async function file(tx: EvaluationTx, kind: SubmissionKind, { division, year, ...sent }: Filing) {
  if (!governs(tx.scope, { divisionCode: division, districtCode: division })) throw notFound();
  const known = await tx.beyond.obligations.ofDistrict(division);
  const expected = filingsOf({ policies: POLICIES, division }, horizonOf(tx.today).years);
  const keys = new Set(known.map(keyOf));
  const more = expected
    .filter((each) => !keys.has(keyOf(each)))
    .map((each) => newObligation(ownerOfDistrict(division), each));
  const wanted = wantedOf([...known, ...more], { kind, period: String(year), field: 'input.year' }, tx.today);
  if (more.includes(wanted)) await tx.obligations.insert(wanted);
  return send(tx, await tx.beyond.obligations.getLocked('id', wanted.id), sent);
}

/** By a station's contractor, to district and street; of its own term, and after that too. @returns the submission's id */
export async function report(tx: EvaluationTx, kind: SubmissionKind, { stationId, period, ...sent }: Report) {
  const rows = await tx.obligations.ofStation(stationId);
  if (rows.length === 0) throw notFound();
  const field = kind === 'MONTHLY_BRIEF' ? 'input.month' : 'input.projectYear';
  const { id } = wantedOf(rows, { kind, period, field }, tx.today);
  return send(tx, await tx.obligations.getLocked('id', id), sent);
}

/** Each sending is a revision of its own; two at once are two, one after the other. */
async function send(tx: EvaluationTx, before: ObligationRow, { content, files }: Sent): Promise<string[]> {
  const { id } = before;
  const submittedAt = tx.now.toISOString();
  const after = sentAgain(before, submittedAt);
  const { subject: submittedBy } = entryAuthorOf(tx.caller);
  const { revision } = after;
  const sent = { id: newId(tx.now), obligationId: id, revision, submittedAt, submittedBy, content };
  await tx.submissions.insert(sent);
  await tx.obligations.update(after);
  recordSubmission(tx, 'SUBMISSION_RECEIVED', { before, after });
  await attach(tx, { kind: 'SUBMISSION', id: sent.id, place: placeOf(after) }, files);
  return [id];
}

/** By the district's hub. @returns the submission's id */
export async function returnSubmission(tx: EvaluationTx, { id, reason }: { id: string; reason: string }) {
  const before = await tx.obligations.getLocked('id', id);
  const after = returned(before, await reviewOf(tx, before), reason);
  await tx.obligations.update(after);
  recordSubmission(tx, 'SUBMISSION_RETURNED', { before, after });
  return [id];
}

/** By the district's hub. @returns the submission's id */
export async function verifySubmission(tx: EvaluationTx, id: string) {
  const before = await tx.obligations.getLocked('id', id);
  const after = verified(before, await reviewOf(tx, before));
  await tx.obligations.update(after);
  recordSubmission(tx, 'SUBMISSION_VERIFIED', { before, after });
  return [id];
}

async function reviewOf(tx: EvaluationTx, { id, contractorId }: ObligationRow): Promise<Review> {
  const last = (await tx.submissions.ofObligations([id])).at(-1);
  const sender = { subject: last?.submittedBy ?? null, contractorId };
  return { sender, author: entryAuthorOf(tx.caller), today: tx.today };
}

function recordSubmission(
  { write }: EvaluationTx,
  action: string,
  { before, after }: { before: ObligationRow; after: ObligationRow },
): void {
  write.record({
    action,
    subject: { type: 'Submission', id: after.id },
    place: placeOf(after),
    before: recorded(before, RECORDED_OBLIGATION),
    after: { ...recorded(after, RECORDED_OBLIGATION), submittedOn: submittedOn(after.lastSubmittedAt ?? '') },
  });
}

function placeOf({ stationId, districtCode, divisionCode }: ObligationRow): EventPlace {
  return { stationId, districtCode, divisionCode: divisionCode ?? districtCode };
}
