import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type EvaluationSlice } from './evaluation.repository';
import { type ScoreSlice } from './evaluation-score.repository';

/** Makes the loaders of evaluations by id, of signed evaluations by station, and of scores by evaluation. */
export function evaluationLoaders({ evaluations, scores, ownScores }: EvaluationSlice & ScoreSlice) {
  return {
    evaluation: rowLoader(evaluations, 'id'),
    signedAtStation: rowsLoader('stationId', (ids) => evaluations.signedAt(ids)),
    scoresOfEvaluation: rowsLoader('evaluationId', (ids) => scores.ofEvaluations(ids)),
    ownScoresOfEvaluation: rowsLoader('evaluationId', (ids) => ownScores.ofEvaluations(ids)),
  };
}
export type EvaluationLoaders = ReturnType<typeof evaluationLoaders>;
