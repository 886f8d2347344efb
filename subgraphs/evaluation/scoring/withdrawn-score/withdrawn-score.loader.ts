import { rowsLoader } from '../../../../shared/store/load-rows';
import { type WithdrawnScoreSlice } from './withdrawn-score.repository';

/** Loads the withdrawn scores of evaluations. */
export function withdrawnScoreLoaders({ withdrawnScores }: WithdrawnScoreSlice) {
  return { withdrawnScoresOf: rowsLoader('evaluationId', (ids) => withdrawnScores.ofEvaluations(ids)) };
}
export type WithdrawnScoreLoaders = ReturnType<typeof withdrawnScoreLoaders>;
