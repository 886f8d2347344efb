import { rowLoader, rowsLoader, figuresLoader } from '../../shared/data/load-rows';
import { divisionReferenceLoader, stationReferenceLoader } from '../../shared/data/place';
import { type Request } from '../../shared/graphql/build-subgraph';
import { recordContext } from '../../shared/graphql/record-context';
import { mutationRunner, ownRunner, requestContext } from '../../shared/graphql/request-context';
import { POLICIES } from '../../shared/policy/policy';
import { complianceLoader } from './compliance/compliance.loader';
import { ComplianceMonthRepository } from './compliance/compliance-month.repository';
import { EvaluationRepository } from './evaluation/evaluation.repository';
import { record } from './event/event.row';
import { waiverLoader } from './finding/finding.loader';
import { FindingRepository, PastFindingRepository } from './finding/finding.repository';
import { contractorLoader } from './contractor/contractor.loader';
import { ContractorRepository } from './contractor/contractor.repository';
import { NOTHING_SIGNED, TrackRecordRepository } from './contractor/track-record.repository';
import { EvaluationScoreRepository, OwnScoreRepository } from './evaluation/evaluation-score.repository';
import { ContestedRepository } from './objection/objection.repository';
import { RecusalRepository } from './recusal/recusal.repository';
import { places } from './station/place.row';
import { ObligationRepository } from './submission/obligation.repository';
import { submissionPagesLoader } from './submission/submission.loader';
import { SubmissionRepository } from './submission/submission.repository';
import { volumesLoader } from './submission/volume.loader';
import { inTransaction } from './transaction';
import { WaiverRepository } from './waiver/waiver.repository';

export type EvaluationContext = ReturnType<typeof createContext>;

export function createContext(request: Request) {
  const base = requestContext(request);
  const { access } = base;
  const evaluations = new EvaluationRepository(access);
  const scores = new EvaluationScoreRepository(access);
  const findings = new FindingRepository(access);
  const pastFindings = new PastFindingRepository(access);
  const complianceMonths = new ComplianceMonthRepository(access);
  const assessed = { findings, pastFindings, complianceMonths };
  const ownScores = new OwnScoreRepository(access);
  const contested = new ContestedRepository(access);
  const recusals = new RecusalRepository(access);
  const trackRecords = new TrackRecordRepository(access);
  const obligations = new ObligationRepository(access);
  const submissions = new SubmissionRepository(access);
  const load = {
    submission: rowLoader(obligations, 'id'),
    revisions: rowsLoader('obligationId', (ids) => submissions.ofObligations(ids)),
    submissionsAtStation: submissionPagesLoader(obligations),
    serviceVolumes: volumesLoader(obligations, submissions),
    division: divisionReferenceLoader(access, places),
    findingsAtStation: rowsLoader('stationId', (ids) => findings.atStations(ids)),
    waiverOfFinding: waiverLoader(new WaiverRepository(access), base.today),
    compliance: complianceLoader({ findings, policies: POLICIES, today: base.today }),
    station: stationReferenceLoader(access, places),
    evaluation: rowLoader(evaluations, 'id'),
    signedAtStation: rowsLoader('stationId', (ids) => evaluations.signedAt(ids)),
    scoresOfEvaluation: rowsLoader('evaluationId', (ids) => scores.ofEvaluations(ids)),
    ownScoresOfEvaluation: rowsLoader('evaluationId', (ids) => ownScores.ofEvaluations(ids)),
    contested: rowLoader(contested, 'id'),
    recusal: rowLoader(recusals, 'id'),
    recusalsAtStation: rowsLoader('stationId', (ids) => recusals.ofStations(ids)),
    contractor: contractorLoader(new ContractorRepository(access)),
    trackRecord: figuresLoader((ids) => trackRecords.of(ids), NOTHING_SIGNED),
  };
  const writes = { write: mutationRunner(request, inTransaction), asHub: ownRunner(request, inTransaction) };
  return { ...base, ...recordContext(request, base, record), evaluations, ...assessed, contested, obligations, load, ...writes };
}
