import { type InstalmentKind, type Milestone } from '../../../../../shared/domain/contracts';
import { GRADE, type Grade } from '../../../../../shared/domain/evaluations';
import { PAYING } from '../../../words/finance/payment';
import { instantText } from '../../../words/format';
import { labelOf } from '../../../words/labels';
import { say } from '../../../words/language';

/** A payment, and what a finance bureau may read about the latest evaluation of the station: the year and the grade. */
export type EvaluatedPayment = {
  requestedAt: string;
  instalment: { kind: InstalmentKind; milestone: Milestone; projectYear: number } | null;
  lot: {
    id: string;
    station: {
      lot: { id: string } | null;
      latestEvaluation: { projectYear: number; grade: Grade | null } | null;
    } | null;
  } | null;
};

/**
 * Returns a text about the evaluation that made a payment due. Returns null if the instalment is not due after an
 * evaluation. A finance bureau reads only the latest evaluation of a station. If an earlier evaluation made the payment
 * due, the text only says that the condition was met when the payment was requested.
 */
export function evaluationText(row: EvaluatedPayment): string | null {
  if (row.instalment?.milestone !== 'EVALUATION_QUALIFIED') return null;
  const evaluation = evaluationIn(row);
  if (evaluation === null) return say(PAYING.evaluatedBefore, { on: instantText(row.requestedAt).slice(0, 10) });
  return say(PAYING.evaluatedAs, { year: evaluation.projectYear, grade: labelOf(GRADE, evaluation.grade) });
}

/** Returns the latest evaluation of the station if it made the payment due. Otherwise returns null. */
function evaluationIn({ instalment, lot }: EvaluatedPayment) {
  const station = lot?.station ?? null;
  const latest = station?.latestEvaluation ?? null;
  // The evaluation may be about a later contract, which has a lot of its own.
  if (instalment === null || latest === null || station?.lot?.id !== lot?.id) return null;
  const age = instalment.projectYear - latest.projectYear;
  return age === 0 || (age === 1 && instalment.kind === 'INITIAL') ? latest : null;
}
