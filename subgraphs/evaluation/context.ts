import { rowLoader, rowsLoader, figuresLoader } from '../../shared/data/load-rows';
import { divisionReferenceLoader, stationReferenceLoader } from '../../shared/data/place';
import { type Request } from '../../shared/graphql/build-subgraph';
import { recordContext } from '../../shared/graphql/record-context';
import { mutationRunner, ownRunner, requestContext } from '../../shared/graphql/request-context';
import { ContactReads } from './complaint/contact-reads.loader';
import { EvaluationRepository } from './evaluation/evaluation.repository';
import { record } from './event/event.row';
import { InspectionCoverageRepository } from './inspection/coverage.repository';
import { oversightLoaders } from './oversight/oversight.loader';
import { oversightRepositories } from './oversight/oversight.repository';
import { POLICIES } from '../../shared/policy/policy';
import { complianceLoader } from './compliance/compliance.loader';
import { ComplianceMonthRepository } from './compliance/compliance-month.repository';
import { receiptReader } from './attachment/attachment-receipts';
import { AttachmentRepository } from './attachment/attachment.repository';
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
import { submissionLoaders } from './submission/submission.loader';
import { inTransaction } from './transaction';
import { WaiverRepository } from './waiver/waiver.repository';

export type EvaluationContext = ReturnType<typeof createContext>;

/** How much of the subgraph's work is a matter of settings. */
export type EvaluationSettings = { mostComplaintsADay: number };

export function createContext(request: Request, { mostComplaintsADay }: EvaluationSettings) {
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
  const attachments = new AttachmentRepository(access);
  const obligations = new ObligationRepository(access);
  const load = {
    ...oversightLoaders(access),
    ...submissionLoaders(access),
    division: divisionReferenceLoader(access, places),
    findingsAtStation: rowsLoader('stationId', (ids) => findings.atStations(ids)),
    waiverOfFinding: waiverLoader(new WaiverRepository(access), base.today),
    compliance: complianceLoader({ findings, policies: POLICIES, today: base.today }),
    station: stationReferenceLoader(access, places),
    attachment: rowLoader(attachments, 'id'),
    attachmentsOfOwner: rowsLoader('ownerId', (ids) => attachments.ofOwners(ids)),
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
  const watched = {
    ...oversightRepositories(access),
    inspectionCoverage: new InspectionCoverageRepository(access),
    contactReads: new ContactReads(request),
  };
  const readReceipts = receiptReader(request);
  const rows = { evaluations, ...assessed, contested, obligations };
  const own = { ...base, ...recordContext(request, base, record), mostComplaintsADay, ...watched, ...rows };
  return { ...own, load, readReceipts, ...writes };
}
