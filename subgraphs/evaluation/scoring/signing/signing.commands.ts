import { type Transaction } from '../../../../shared/graphql/request-context';
import { assertNotRecused } from '../recusal/recusal.rules';
import { recordEvaluation } from '../evaluation/evaluation.commands';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { evaluatorOf } from '../evaluation/offices.rules';
import { signed, superseded } from './signing.rules';
import { type EvaluationSlice } from '../evaluation/evaluation.repository';
import { type RecusalSlice } from '../recusal/recusal.repository';
import { type BeyondPlaces } from '../../ground/station/place.repository';

/** What the commands of this file work with. */
export type SigningTransaction = Transaction<EvaluationSlice & RecusalSlice & BeyondPlaces>;

/** EVALUATION_SIGNED once both have: from then on finance acts on it (EV-2). @returns the evaluation's id */
export async function signEvaluation(tx: SigningTransaction, id: string): Promise<string[]> {
  const evaluation = await tx.evaluations.getLocked('id', id);
  const after = signed(evaluation, evaluatorOf(tx.caller), tx.today);
  const action = after.status === 'SIGNED' ? 'EVALUATION_SIGNED' : 'EVALUATION_SIGNED_BY_OFFICE';
  return changed(tx, action, evaluation, after);
}

export type Supersession = { id: string; reason: string };

/** What was signed stays recorded; another evaluation of the same project year may be scored. @returns the replaced one's id */
export async function supersedeEvaluation(tx: SigningTransaction, { id, reason }: Supersession): Promise<string[]> {
  const evaluation = await tx.evaluations.getLocked('id', id);
  return changed(tx, 'EVALUATION_SUPERSEDED', evaluation, superseded(evaluation, reason, tx.today));
}

/** Nobody who has an interest in it has a hand in it. */
async function changed(
  tx: SigningTransaction,
  action: string,
  before: EvaluationRow,
  after: EvaluationRow,
): Promise<string[]> {
  assertNotRecused(await tx.recusals.ofYear(before), evaluatorOf(tx.caller).person);
  await tx.evaluations.update(after);
  await recordEvaluation(tx, { action, before, after });
  return [after.id];
}
