import { rowsLoader } from '../../../../shared/store/load-rows';
import { type WithdrawnScoreSlice } from './withdrawn-score.repository';

/** Makes the loader of withdrawn scores by evaluation. */
export function withdrawnScoreLoaders({ withdrawnScores }: WithdrawnScoreSlice) {
  return { withdrawnScoresOf: rowsLoader('evaluationId', (ids) => withdrawnScores.ofEvaluations(ids)) };
}
export type WithdrawnScoreLoaders = ReturnType<typeof withdrawnScoreLoaders>;
