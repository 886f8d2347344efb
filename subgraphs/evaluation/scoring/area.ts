import { type Area } from '../../../shared/graphql/area';
import { type Access } from '../../../shared/store/scoped-repository';
import { mergeDistinct } from '../../../shared/kernel/merge-distinct';
import { evaluationScoreTable } from './evaluation/evaluation-score.row';
import { EvaluationResolver } from './evaluation/evaluation.resolver';
import { evaluationTable } from './evaluation/evaluation.row';
import { StationEvaluationResolver } from './evaluation/station-evaluation.resolver';
import { JointScoringResolver } from './joint-scoring/joint-scoring.resolver';
import { ObjectionResolver } from './objection/objection.resolver';
import { EvaluationRecusalsResolver, RecusalResolver } from './recusal/recusal.resolver';
import { recusalTable } from './recusal/recusal.row';
import { SigningResolver } from './signing/signing.resolver';
import { TrackRecordResolver } from './track-record/track-record.resolver';
import { EvaluationRepository, type EvaluationSlice } from './evaluation/evaluation.repository';
import {
  EvaluationScoreRepository,
  OwnScoreRepository,
  type ScoreSlice,
} from './evaluation/evaluation-score.repository';
import { ContestedRepository, type ContestedSlice } from './objection/objection.repository';
import { RecusalRepository, type RecusalSlice } from './recusal/recusal.repository';
import { TrackRecordRepository, type TrackRecordSlice } from './track-record/track-record.repository';
import { evaluationLoaders } from './evaluation/evaluation.loader';
import { objectionLoaders } from './objection/objection.loader';
import { recusalLoaders } from './recusal/recusal.loader';
import { trackRecordLoaders } from './track-record/track-record.loader';

/** The area of annual evaluations, which the district bureau and the street office make together (EV-1). */
export const scoring = {
  resolvers: [
    EvaluationResolver,
    StationEvaluationResolver,
    JointScoringResolver,
    SigningResolver,
    ObjectionResolver,
    RecusalResolver,
    EvaluationRecusalsResolver,
    TrackRecordResolver,
  ],
  tables: [evaluationTable, evaluationScoreTable, recusalTable],
  repositories: (access: Access) => ({
    evaluations: new EvaluationRepository(access),
    scores: new EvaluationScoreRepository(access),
    ownScores: new OwnScoreRepository(access),
    contested: new ContestedRepository(access),
    recusals: new RecusalRepository(access),
    trackRecords: new TrackRecordRepository(access),
  }),
  loaders: (sources: EvaluationSlice & ScoreSlice & ContestedSlice & RecusalSlice & TrackRecordSlice) =>
    mergeDistinct([
      evaluationLoaders(sources),
      objectionLoaders(sources),
      recusalLoaders(sources),
      trackRecordLoaders(sources),
    ]),
} satisfies Area;
