import { EVALUATING_OFFICE, type EvaluatingOffice } from '../../../../shared/domain/roles';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type BeyondPlaces } from '../../ground/station/place.repository';
import { recordEvaluation } from '../evaluation/evaluation.commands';
import { type BeyondEvaluations, type EvaluationSlice } from '../evaluation/evaluation.repository';
import { type BeyondScores } from '../evaluation/evaluation-score.repository';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { evaluatorOf } from '../evaluation/offices.rules';
import { assertNotRecused } from '../recusal/recusal.rules';
import { type BeyondPanelMembers } from '../panel-member/panel-member.repository';
import { assertNotOfPanel, panelScorers } from '../panel-member/panel-member.rules';
import { recusedPersons } from '../recusal/recused.commands';
import { type RecusalSlice } from '../recusal/recusal.repository';
import { keepWithdrawn } from '../withdrawn-score/withdrawn-score.commands';
import { type BeyondWithdrawnScores } from '../withdrawn-score/withdrawn-score.repository';
import { type Withdrawal, withdrawnByCity, withdrawnByOffice, withoutRequest } from './withdrawal.rules';

/** The transaction that the commands of this file run in. */
export type WithdrawalTransaction = Transaction<
  EvaluationSlice &
    RecusalSlice &
    BeyondPlaces &
    BeyondEvaluations &
    BeyondScores &
    BeyondWithdrawnScores &
    BeyondPanelMembers
>;

export type Withdrawing = { id: string; reason: string };

/**
 * Withdraws scores, or requests their withdrawal, for the caller's office or for the city bureau.
 * @returns the id of the evaluation
 */
export async function withdrawScore(tx: WithdrawalTransaction, { id, reason }: Withdrawing): Promise<string[]> {
  const evaluation = await tx.evaluations.getLocked('id', id);
  const withdrawal = await withdrawalBy(tx, evaluation, reason);
  const isRequest = withdrawal.after.status === 'SCORED';
  const action = isRequest ? 'EVALUATION_WITHDRAWAL_REQUESTED' : 'EVALUATION_SCORE_WITHDRAWN';
  await carryOut(tx, evaluation, { ...withdrawal, action });
  return [id];
}

/**
 * Removes the open request to withdraw the scores. The office that made the request cancels it, or the city bureau
 * refuses it.
 * @returns the id of the evaluation
 */
export async function dropScoreWithdrawal(tx: WithdrawalTransaction, id: string): Promise<string[]> {
  const before = await tx.evaluations.getLocked('id', id);
  const after = withoutRequest(before, await officesOf(tx, before));
  await tx.evaluations.update(after);
  await recordEvaluation(tx, { action: 'EVALUATION_WITHDRAWAL_DROPPED', before, after });
  return [id];
}

/** Returns the offices for which the caller may drop a request. @throws HubError FORBIDDEN if the caller is recused */
async function officesOf(tx: WithdrawalTransaction, evaluation: EvaluationRow): Promise<readonly EvaluatingOffice[]> {
  if (tx.caller.role === 'CITY_BUREAU') return EVALUATING_OFFICE.values;
  const { office, person } = evaluatorOf(tx.caller);
  assertNotRecused(await recusedPersons(tx, evaluation), person);
  return [office];
}

async function withdrawalBy(tx: WithdrawalTransaction, evaluation: EvaluationRow, reason: string): Promise<Withdrawal> {
  if (tx.caller.role === 'CITY_BUREAU') return withdrawnByCity(evaluation, reason);
  const evaluator = evaluatorOf(tx.caller);
  assertNotRecused(await recusedPersons(tx, evaluation), evaluator.person);
  assertNotOfPanel(panelScorers(await tx.beyond.panelMembers.ofEvaluations([evaluation.id])), evaluator);
  return withdrawnByOffice(evaluation, evaluator, { reason, today: tx.today });
}

/** The transaction in which scores are withdrawn, no matter which office decides to withdraw them. */
export type CarryingOut = Transaction<BeyondPlaces & BeyondEvaluations & BeyondScores & BeyondWithdrawnScores>;

/** Stores the withdrawn scores for auditors, updates the evaluation, and records the event. */
export async function carryOut(
  tx: CarryingOut,
  before: EvaluationRow,
  { after, scores, action }: Withdrawal & { action: string },
): Promise<void> {
  await keepWithdrawn(tx, before, scores);
  await tx.beyond.evaluations.update(after);
  await recordEvaluation(tx, { action, before, after });
}
