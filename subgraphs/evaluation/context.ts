import { type Request } from '../../shared/graphql/request';
import { figuresLoader, rowLoader, rowsLoader } from '../../shared/store/load-rows';
import { divisionReferenceLoader, stationReferenceLoader } from '../../shared/follow/projection/place';
import { receiptReader } from '../../shared/graphql/attachment-receipts';
import { recordContext } from '../../shared/graphql/record-context';
import { mutationRunner, requestContext } from '../../shared/graphql/request-context';
import { POLICIES } from '../../shared/policy/policy';
import { AttachmentRepository } from './ground/attachment/attachment.repository';
import { ContactReads } from './oversight/complaint/contact-reads.loader';
import { complianceLoader } from './assessment/compliance/compliance.loader';
import { ComplianceMonthRepository } from './assessment/compliance/compliance-month.repository';
import { contractorLoader } from './ground/contractor/contractor.loader';
import { ContractorRepository } from './ground/contractor/contractor.repository';
import { NOTHING_SIGNED, TrackRecordRepository } from './ground/contractor/track-record.repository';
import { EvaluationScoreRepository, OwnScoreRepository } from './scoring/evaluation/evaluation-score.repository';
import { EvaluationRepository } from './scoring/evaluation/evaluation.repository';
import { record } from './ground/event/event.row';
import { historyLoader, waiverLoader } from './assessment/finding/finding.loader';
import { FindingRepository, PastFindingRepository } from './assessment/finding/finding.repository';
import { ContestedRepository } from './scoring/objection/objection.repository';
import { oversightLoaders } from './oversight/oversight/oversight.loader';
import { oversightRepositories } from './oversight/oversight/oversight.repository';
import { RecusalRepository } from './scoring/recusal/recusal.repository';
import { places } from './ground/station/place.row';
import { ObligationRepository } from './submission/submission/obligation.repository';
import { submissionLoaders } from './submission/submission/submission.loader';
import { SubmissionRepository } from './submission/submission/submission.repository';
import { inTransaction } from './transaction';

export type EvaluationContext = ReturnType<typeof createContext>;

/** How much of the subgraph's work is a matter of settings. */
export type EvaluationSettings = { mostComplaintsADay: number };

export function createContext(request: Request, { mostComplaintsADay }: EvaluationSettings) {
  const base = requestContext(request);
  const { access, today } = base;
  const evaluations = new EvaluationRepository(access);
  const scores = new EvaluationScoreRepository(access);
  const ownScores = new OwnScoreRepository(access);
  const contested = new ContestedRepository(access);
  const recusals = new RecusalRepository(access);
  const trackRecords = new TrackRecordRepository(access);
  const findings = new FindingRepository(access);
  const obligations = new ObligationRepository(access);
  const submissions = new SubmissionRepository(access);
  const attachments = new AttachmentRepository(access);
  const oversight = oversightRepositories(access);
  const load = {
    station: stationReferenceLoader(access, places),
    division: divisionReferenceLoader(access, places),
    contractor: contractorLoader(new ContractorRepository(access)),
    trackRecord: figuresLoader((ids) => trackRecords.of(ids), NOTHING_SIGNED),
    evaluation: rowLoader(evaluations, 'id'),
    signedAtStation: rowsLoader('stationId', (ids) => evaluations.signedAt(ids)),
    scoresOfEvaluation: rowsLoader('evaluationId', (ids) => scores.ofEvaluations(ids)),
    ownScoresOfEvaluation: rowsLoader('evaluationId', (ids) => ownScores.ofEvaluations(ids)),
    contested: rowLoader(contested, 'id'),
    recusal: rowLoader(recusals, 'id'),
    recusalsAtStation: rowsLoader('stationId', (ids) => recusals.ofStations(ids)),
    findingsAtStation: rowsLoader('stationId', (ids) => findings.atStations(ids)),
    findingHistory: historyLoader(new PastFindingRepository(access)),
    waiverOfFinding: waiverLoader(oversight.waivers, today),
    compliance: complianceLoader({ findings, policies: POLICIES, today }),
    attachment: rowLoader(attachments, 'id'),
    attachmentsOfOwner: rowsLoader('ownerId', (ids) => attachments.ofOwners(ids)),
    ...submissionLoaders({ obligations, submissions }),
    ...oversightLoaders(oversight, today),
  };
  return {
    ...base,
    ...recordContext(request, base, record),
    ...oversight,
    evaluations,
    contested,
    findings,
    complianceMonths: new ComplianceMonthRepository(access),
    obligations,
    load,
    contactReads: new ContactReads(request),
    readReceipts: receiptReader(request),
    write: mutationRunner(request, inTransaction),
    mostComplaintsADay,
  };
}
