import { type Area } from '../../../shared/graphql/area';
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

/** The yearly evaluation of a station, by district and street together (EV-1). */
export const scoring: Area = {
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
};
