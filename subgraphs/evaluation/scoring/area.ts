import { type Area } from '../../../shared/graphql/area';
import { type Access } from '../../../shared/store/scoped-repository';
import { mergeDistinct } from '../../../shared/kernel/merge-distinct';
import { evaluationScoreTable } from './evaluation/evaluation-score.row';
import { EvaluationResolver } from './evaluation/evaluation.resolver';
import { evaluationTable } from './evaluation/evaluation.row';
import { StationEvaluationResolver } from './evaluation/station-evaluation.resolver';
import { JointScoringResolver } from './joint-scoring/joint-scoring.resolver';
import { DecisionResolver } from './objection/decision.resolver';
import {
  EvaluationObjectionsResolver,
  ScoredEvaluationObjectionsResolver,
} from './objection/evaluation-objections.resolver';
import { ObjectionResolver } from './objection/objection.resolver';
import { objectionTable } from './objection/objection.row';
import { EvaluationRecusalsResolver, RecusalResolver } from './recusing/recusing.resolver';
import { recusalTable } from './recusal/recusal.row';
import {
  EvaluationPanelResolver,
  PanelMemberResolver,
  ScoredEvaluationPanelResolver,
} from './panel/panel-fields.resolver';
import { panelMemberLoaders } from './panel-member/panel-member.loader';
import { PanelMemberRepository, type PanelMemberSlice } from './panel-member/panel-member.repository';
import { panelMemberTable } from './panel-member/panel-member.row';
import { PanelResolver } from './panel/panel.resolver';
import { SigningResolver } from './signing/signing.resolver';
import { WithdrawalResolver } from './withdrawal/withdrawal.resolver';
import { WithdrawnScoresResolver } from './withdrawn-score/withdrawn-score.resolver';
import { unscoredLotTable } from './unscored-lot/unscored-lot.row';
import { withdrawnScoreTable } from './withdrawn-score/withdrawn-score.row';
import { TrackRecordResolver } from './track-record/track-record.resolver';
import { EvaluationRepository, type EvaluationSlice } from './evaluation/evaluation.repository';
import {
  EvaluationScoreRepository,
  OwnScoreRepository,
  type ScoreSlice,
} from './evaluation/evaluation-score.repository';
import {
  ContestedRepository,
  type ContestedSlice,
  ObjectionRepository,
  type ObjectionSlice,
} from './objection/objection.repository';
import { WithdrawnScoreRepository, type WithdrawnScoreSlice } from './withdrawn-score/withdrawn-score.repository';
import { RecusalRepository, type RecusalSlice } from './recusal/recusal.repository';
import { TrackRecordRepository, type TrackRecordSlice } from './track-record/track-record.repository';
import { evaluationLoaders } from './evaluation/evaluation.loader';
import { objectionLoaders } from './objection/objection.loader';
import { withdrawnScoreLoaders } from './withdrawn-score/withdrawn-score.loader';
import { recusalLoaders } from './recusal/recusal.loader';
import { trackRecordLoaders } from './track-record/track-record.loader';

type ScoringSlices = EvaluationSlice &
  ScoreSlice &
  ContestedSlice &
  ObjectionSlice &
  WithdrawnScoreSlice &
  RecusalSlice &
  PanelMemberSlice &
  TrackRecordSlice;

/**
 * The area of evaluations (EV-1). It holds the scoring by the two offices or by a panel, signatures, objections,
 * recusals, withdrawn scores, and the track records of contractors.
 */
export const scoring = {
  resolvers: [
    EvaluationResolver,
    StationEvaluationResolver,
    JointScoringResolver,
    PanelResolver,
    EvaluationPanelResolver,
    ScoredEvaluationPanelResolver,
    PanelMemberResolver,
    SigningResolver,
    ObjectionResolver,
    RecusalResolver,
    EvaluationRecusalsResolver,
    EvaluationObjectionsResolver,
    ScoredEvaluationObjectionsResolver,
    DecisionResolver,
    WithdrawalResolver,
    WithdrawnScoresResolver,
    TrackRecordResolver,
  ],
  tables: [
    evaluationTable,
    evaluationScoreTable,
    panelMemberTable,
    recusalTable,
    objectionTable,
    withdrawnScoreTable,
    unscoredLotTable,
  ],
  repositories: (access: Access) => ({
    evaluations: new EvaluationRepository(access),
    scores: new EvaluationScoreRepository(access),
    ownScores: new OwnScoreRepository(access),
    contested: new ContestedRepository(access),
    objections: new ObjectionRepository(access),
    withdrawnScores: new WithdrawnScoreRepository(access),
    panelMembers: new PanelMemberRepository(access),
    recusals: new RecusalRepository(access),
    trackRecords: new TrackRecordRepository(access),
  }),
  loaders: (sources: ScoringSlices) =>
    mergeDistinct([
      evaluationLoaders(sources),
      objectionLoaders(sources),
      panelMemberLoaders(sources),
      recusalLoaders(sources),
      withdrawnScoreLoaders(sources),
      trackRecordLoaders(sources),
    ]),
} satisfies Area;
