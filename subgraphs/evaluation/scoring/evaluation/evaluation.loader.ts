import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type EvaluationSlice } from './evaluation.repository';
import { type ScoreSlice } from './evaluation-score.repository';

/** Loads evaluations by id, the signed evaluations of stations, and the scores of evaluations. */
export function evaluationLoaders({ evaluations, scores, ownScores }: EvaluationSlice & ScoreSlice) {
  return {
    evaluation: rowLoader(evaluations, 'id'),
    signedAtStation: rowsLoader('stationId', (ids) => evaluations.signedAt(ids)),
    scoresOfEvaluation: rowsLoader('evaluationId', (ids) => scores.ofEvaluations(ids)),
    ownScoresOfEvaluation: rowsLoader('evaluationId', (ids) => ownScores.ofEvaluations(ids)),
  };
}
export type EvaluationLoaders = ReturnType<typeof evaluationLoaders>;
