import { assertNotRecused } from '../recusal/recusal.rules';
import { type EvaluationTx } from '../../transaction';
import { recordEvaluation } from './evaluation.commands';
import { type EvaluationRow } from './evaluation.row';
import { evaluatorOf } from './offices.rules';
import { signed, superseded } from './signing.rules';

/** EVALUATION_SIGNED once both have: from then on finance acts on it (EV-2). @returns the evaluation's id */
export async function signEvaluation(tx: EvaluationTx, id: string): Promise<string[]> {
  const evaluation = await tx.evaluations.getLocked('id', id);
  const after = signed(evaluation, evaluatorOf(tx.caller), tx.today);
  const action = after.status === 'SIGNED' ? 'EVALUATION_SIGNED' : 'EVALUATION_SIGNED_BY_OFFICE';
  return changed(tx, action, evaluation, after);
}

export type Supersession = { id: string; reason: string };

/** What was signed stays on record; another of the same project year may be scored. @returns the id of the one that was replaced */
export async function supersedeEvaluation(tx: EvaluationTx, { id, reason }: Supersession): Promise<string[]> {
  const evaluation = await tx.evaluations.getLocked('id', id);
  return changed(tx, 'EVALUATION_SUPERSEDED', evaluation, superseded(evaluation, reason, tx.today));
}

/** Nobody who has an interest in it has a hand in it. */
async function changed(
  tx: EvaluationTx,
  action: string,
  before: EvaluationRow,
  after: EvaluationRow,
): Promise<string[]> {
  assertNotRecused(await tx.recusals.ofYear(before), evaluatorOf(tx.caller).person);
  await tx.evaluations.update(after);
  await recordEvaluation(tx, { action, before, after });
  return [after.id];
}
