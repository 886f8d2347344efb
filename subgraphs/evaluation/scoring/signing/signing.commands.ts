import { type Transaction } from '../../../../shared/graphql/request-context';
import { assertNotRecused } from '../recusal/recusal.rules';
import { recordEvaluation } from '../evaluation/evaluation.commands';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { evaluatorOf } from '../evaluation/offices.rules';
import { signed, superseded } from './signing.rules';
import { type EvaluationSlice } from '../evaluation/evaluation.repository';
import { type BeyondPanelMembers } from '../panel-member/panel-member.repository';
import { assertNotOfPanel, panelScorers } from '../panel-member/panel-member.rules';
import { recusedPersons } from '../recusal/recused.commands';
import { type RecusalSlice } from '../recusal/recusal.repository';
import { type BeyondPlaces } from '../../ground/station/place.repository';

/** The transaction that the commands of this file run in. */
export type SigningTransaction = Transaction<EvaluationSlice & RecusalSlice & BeyondPlaces & BeyondPanelMembers>;

/**
 * Signs an evaluation for the caller's office. The second signature of an annual evaluation records EVALUATION_SIGNED,
 * the event on which finance acts (EV-2).
 * @returns the id of the evaluation
 */
export async function signEvaluation(tx: SigningTransaction, id: string): Promise<string[]> {
  const evaluation = await tx.evaluations.getLocked('id', id);
  const evaluator = evaluatorOf(tx.caller);
  const after = signed(evaluation, evaluator, tx.today);
  assertNotOfPanel(panelScorers(await tx.beyond.panelMembers.ofEvaluations([id])), evaluator);
  return changed(tx, signatureOf(after), evaluation, after);
}

/**
 * Returns the action of the event. A mid-term evaluation has no consequence for the money, so it has an action of its
 * own, on which finance does not act.
 */
function signatureOf({ status, kind }: EvaluationRow): string {
  if (status !== 'SIGNED') return 'EVALUATION_SIGNED_BY_OFFICE';
  return kind === 'ANNUAL' ? 'EVALUATION_SIGNED' : 'MID_TERM_EVALUATION_SIGNED';
}

export type Supersession = { id: string; reason: string };

/**
 * Supersedes a signed evaluation. It stays recorded, and the project year can be scored again.
 * @returns the id of the superseded evaluation
 */
export async function supersedeEvaluation(tx: SigningTransaction, { id, reason }: Supersession): Promise<string[]> {
  const evaluation = await tx.evaluations.getLocked('id', id);
  return changed(tx, 'EVALUATION_SUPERSEDED', evaluation, superseded(evaluation, reason, tx.today));
}

/**
 * Stores the change and its event.
 * @throws HubError FORBIDDEN if the caller is recused
 */
async function changed(
  tx: SigningTransaction,
  action: string,
  before: EvaluationRow,
  after: EvaluationRow,
): Promise<string[]> {
  assertNotRecused(await recusedPersons(tx, before), evaluatorOf(tx.caller).person);
  await tx.evaluations.update(after);
  await recordEvaluation(tx, { action, before, after });
  return [after.id];
}
