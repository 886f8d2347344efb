import { type AreaContext, type Transaction } from '../../../shared/graphql/request-context';
import { figuresLoader, rowLoader, rowsLoader } from '../../../shared/store/load-rows';
import { type Access } from '../../../shared/store/scoped-repository';
import { type WriteAccess } from '../../../shared/store/write';
import { type GroundBeyond, type GroundLoaders, type GroundRepositories } from '../ground/context';
import { EvaluationScoreRepository, OwnScoreRepository } from './evaluation/evaluation-score.repository';
import { EvaluationRepository } from './evaluation/evaluation.repository';
import { ContestedRepository } from './objection/objection.repository';
import { RecusalRepository } from './recusal/recusal.repository';
import { NOTHING_SIGNED, TrackRecordRepository } from './track-record/track-record.repository';

/** Repositories on a request or on a transaction. */
export function scoringRepositories(access: Access) {
  return {
    evaluations: new EvaluationRepository(access),
    scores: new EvaluationScoreRepository(access),
    ownScores: new OwnScoreRepository(access),
    contested: new ContestedRepository(access),
    recusals: new RecusalRepository(access),
    trackRecords: new TrackRecordRepository(access),
  };
}
export type ScoringRepositories = ReturnType<typeof scoringRepositories>;

/**
 * Past the caller's scope: what the other office has done in an evaluation. No answer shows it: an office learns of the other
 * one's draft once it has scored itself.
 */
export function scoringBeyond(everywhere: WriteAccess) {
  return {
    evaluations: new EvaluationRepository(everywhere),
    scores: new EvaluationScoreRepository(everywhere),
  };
}
export type ScoringBeyond = ReturnType<typeof scoringBeyond>;

/** Loaders of one request. */
export function scoringLoaders(repositories: ScoringRepositories) {
  const { evaluations, scores, ownScores, contested, recusals, trackRecords } = repositories;
  return {
    evaluation: rowLoader(evaluations, 'id'),
    signedAtStation: rowsLoader('stationId', (ids) => evaluations.signedAt(ids)),
    scoresOfEvaluation: rowsLoader('evaluationId', (ids) => scores.ofEvaluations(ids)),
    ownScoresOfEvaluation: rowsLoader('evaluationId', (ids) => ownScores.ofEvaluations(ids)),
    contested: rowLoader(contested, 'id'),
    recusal: rowLoader(recusals, 'id'),
    recusalsAtStation: rowsLoader('stationId', (ids) => recusals.ofStations(ids)),
    trackRecord: figuresLoader((ids: readonly string[]) => trackRecords.of(ids), NOTHING_SIGNED),
  };
}
export type ScoringLoaders = ReturnType<typeof scoringLoaders>;

type Repositories = GroundRepositories & ScoringRepositories;
export type ScoringTransaction = Transaction<Repositories & { beyond: GroundBeyond & ScoringBeyond }>;
export type ScoringContext = AreaContext<Repositories, GroundLoaders & ScoringLoaders, ScoringTransaction>;
