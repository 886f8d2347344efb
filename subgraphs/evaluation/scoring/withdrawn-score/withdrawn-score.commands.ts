import { newId } from '../../../../shared/kernel/ids/ulid';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { type BeyondScores } from '../evaluation/evaluation-score.repository';
import { type BeyondWithdrawnScores } from './withdrawn-score.repository';
import { type Withdrawn, withdrawnScore } from './withdrawn-score.rules';

/** The transaction that the commands of this file run in. */
export type WithdrawnScoreTransaction = Transaction<BeyondScores & BeyondWithdrawnScores>;

/** Stores the scores of these offices for auditors. `evaluation` is the evaluation before the withdrawal. */
export async function keepWithdrawn(
  tx: WithdrawnScoreTransaction,
  evaluation: EvaluationRow,
  withdrawn: readonly Omit<Withdrawn, 'withdrawnOn'>[],
): Promise<void> {
  for (const each of withdrawn) {
    const scores = await tx.beyond.scores.ofOfficeLocked(evaluation.id, each.office);
    const row = withdrawnScore(newId(tx.now), evaluation, scores, { ...each, withdrawnOn: tx.today });
    await tx.beyond.withdrawnScores.insert(row);
  }
}
