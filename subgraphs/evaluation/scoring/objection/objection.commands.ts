import { recordEvaluation } from '../evaluation/evaluation.commands';
import { objected } from '../evaluation/signing.rules';
import { type EvaluationTx } from '../../transaction';

export type Objection = { evaluationId: string; reason: string };

/** @returns the evaluation's id */
export async function objectToEvaluation(tx: EvaluationTx, { evaluationId, reason }: Objection): Promise<string[]> {
  const before = await tx.contested.getLocked('id', evaluationId);
  const after = objected(before, reason, tx.today);
  await tx.contested.update(after);
  await recordEvaluation(tx, { action: 'EVALUATION_OBJECTED', before, after });
  return [evaluationId];
}
