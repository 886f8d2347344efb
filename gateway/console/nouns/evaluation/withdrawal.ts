import { type EvaluationStatus } from '../../../../shared/domain/evaluations';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { type RecordAction } from '../../kit/record/actions-menu';
import { REVIEW } from '../../words/bureau/casework';
import { say } from '../../words/language';
import { PANEL } from '../../words/nouns/panel';

/** An open request of an office to withdraw scores after both offices have scored. */
export type Withdrawal = { role: EvaluatingOffice; on: string; reason: string };
type Withdrawable = {
  status: EvaluationStatus;
  withdrawals: readonly Withdrawal[];
  ownScores: readonly unknown[];
};
export type WithdrawalStep = 'withdraw' | 'drop';

/**
 * Returns the actions with which an office withdraws its scores. Before the other office has scored, the withdrawal
 * takes effect at once. Afterwards the office can only request the withdrawal, and can cancel its request.
 */
export function withdrawalActions(
  { status, withdrawals, ownScores }: Withdrawable,
  own: EvaluatingOffice,
  open: (step: WithdrawalStep) => void,
): RecordAction[] {
  const mayWithdraw = status === 'SCORED' || (status === 'DRAFT' && ownScores.length > 0);
  if (!mayWithdraw) return [];
  const isRequested = withdrawals.some(({ role }) => role === own);
  const why = isRequested ? say(PANEL.whyRequested) : null;
  const withdraw = { key: 'withdraw', title: say(REVIEW.withdrawScore), why, to: () => open('withdraw') };
  return isRequested
    ? [withdraw, { key: 'drop', title: say(PANEL.drop), why: null, to: () => open('drop') }]
    : [withdraw];
}
