import { rowLoader, rowsLoader } from '../../shared/data/load-rows';
import { divisionReferenceLoader, stationReferenceLoader } from '../../shared/data/place';
import { type Request } from '../../shared/graphql/build-subgraph';
import { recordContext } from '../../shared/graphql/record-context';
import { mutationRunner, ownRunner, requestContext } from '../../shared/graphql/request-context';
import { ContactReads } from './complaint/contact-reads.loader';
import { EvaluationRepository, EvaluationScoreRepository } from './evaluation/evaluation.repository';
import { record } from './event/event.row';
import { InspectionCoverageRepository } from './inspection/coverage.repository';
import { oversightLoaders } from './oversight/oversight.loader';
import { oversightRepositories } from './oversight/oversight.repository';
import { POLICIES } from '../../shared/policy/policy';
import { complianceLoader } from './compliance/compliance.loader';
import { ComplianceMonthRepository } from './compliance/compliance-month.repository';
import { waiverLoader } from './finding/finding.loader';
import { FindingRepository, PastFindingRepository } from './finding/finding.repository';
import { places } from './station/place.row';
import { inTransaction } from './transaction';
import { WaiverRepository } from './waiver/waiver.repository';

export type EvaluationContext = ReturnType<typeof createContext>;

/** How much of the subgraph's work is a matter of settings. */
export type EvaluationSettings = { mostComplaintsADay: number };

export function createContext(request: Request, settings: EvaluationSettings) {
  const base = requestContext(request);
  const { access } = base;
  const evaluations = new EvaluationRepository(access);
  const scores = new EvaluationScoreRepository(access);
  const findings = new FindingRepository(access);
  const pastFindings = new PastFindingRepository(access);
  const complianceMonths = new ComplianceMonthRepository(access);
  const assessed = { findings, pastFindings, complianceMonths };
  const load = {
    ...oversightLoaders(access),
    division: divisionReferenceLoader(access, places),
    findingsAtStation: rowsLoader('stationId', (ids) => findings.atStations(ids)),
    waiverOfFinding: waiverLoader(new WaiverRepository(access), base.today),
    compliance: complianceLoader({ findings, policies: POLICIES, today: base.today }),
    station: stationReferenceLoader(access, places),
    evaluation: rowLoader(evaluations, 'id'),
    signedAtStation: rowsLoader('stationId', (ids) => evaluations.signedAt(ids)),
    scoresOfEvaluation: rowsLoader('evaluationId', (ids) => scores.ofEvaluations(ids)),
  };
  const writes = { write: mutationRunner(request, inTransaction), asHub: ownRunner(request, inTransaction) };
  const watched = {
    ...oversightRepositories(access),
    inspectionCoverage: new InspectionCoverageRepository(access),
    contactReads: new ContactReads(request),
  };
  const own = { ...base, ...recordContext(request, base, record), ...settings, ...watched, ...assessed };
  return { ...own, evaluations, load, ...writes };
}
