import { type SubmissionKind } from '../../../../shared/domain/submissions';
import { notFound } from '../../../../shared/kernel/errors';
import { type Sent, type SubmissionTransaction, send } from '../submission/submission.commands';
import { wantedOf } from '../submission/submission.rules';

type Report = Sent & { stationId: string; period: string };

/**
 * Submits a report of a station's contractor to the district and the street. The report covers the contractor's own
 * term and may be submitted after that term.
 * @returns the id of the submission
 */
export async function report(tx: SubmissionTransaction, kind: SubmissionKind, { stationId, period, ...sent }: Report) {
  const rows = await tx.obligations.ofStation(stationId);
  if (rows.length === 0) throw notFound();
  const field = kind === 'MONTHLY_BRIEF' ? 'input.month' : 'input.projectYear';
  const { id } = wantedOf(rows, { kind, period, field }, tx.today);
  return send(tx, await tx.obligations.getLocked('id', id), sent);
}
