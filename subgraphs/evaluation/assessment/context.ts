import { type PlainDate } from '../../../shared/kernel/dates/period';
import { POLICIES } from '../../../shared/policy/policy';
import { type AreaContext, type OwnTransaction } from '../../../shared/graphql/request-context';
import { rowsLoader } from '../../../shared/store/load-rows';
import { type Access } from '../../../shared/store/scoped-repository';
import { type WriteAccess } from '../../../shared/store/write';
import { type GroundLoaders, type GroundRepositories } from '../ground/context';
import { type OversightRepositories } from '../oversight/context';
import { type ScoringRepositories } from '../scoring/context';
import { type StandardLoaders, type StandardRepositories } from '../standard/context';
import { type SubmissionRepositories } from '../submission/context';
import { AssessmentDayRepository } from './assessment/day.repository';
import { DueRepository } from './assessment/due.repository';
import { ComplianceMonthRepository } from './compliance/compliance-month.repository';
import { complianceLoader } from './compliance/compliance.loader';
import { historyLoader, waiverLoader } from './finding/finding.loader';
import { FindingRepository, PastFindingRepository } from './finding/finding.repository';

/** Repositories on a request or on a transaction. */
export function assessmentRepositories(access: Access) {
  return {
    findings: new FindingRepository(access),
    pastFindings: new PastFindingRepository(access),
    complianceMonths: new ComplianceMonthRepository(access),
  };
}
export type AssessmentRepositories = ReturnType<typeof assessmentRepositories>;

/** The assessor's own accounts, past any caller's scope. No answer shows them. */
export function assessmentAccounts(everywhere: WriteAccess) {
  return {
    due: new DueRepository(everywhere),
    days: new AssessmentDayRepository(everywhere),
    findings: new FindingRepository(everywhere),
    past: new PastFindingRepository(everywhere),
    months: new ComplianceMonthRepository(everywhere),
  };
}
export type AssessmentAccounts = ReturnType<typeof assessmentAccounts>;

type Sources = StandardRepositories & AssessmentRepositories;

/** Loaders of one request. */
export function assessmentLoaders({ waivers, findings, pastFindings }: Sources, today: PlainDate) {
  return {
    findingsAtStation: rowsLoader('stationId', (ids) => findings.atStations(ids)),
    findingHistory: historyLoader(pastFindings),
    waiverOfFinding: waiverLoader(waivers, today),
    compliance: complianceLoader({ findings, policies: POLICIES, today }),
  };
}
export type AssessmentLoaders = ReturnType<typeof assessmentLoaders>;

type Repositories = GroundRepositories &
  StandardRepositories &
  SubmissionRepositories &
  ScoringRepositories &
  OversightRepositories &
  AssessmentRepositories;
/** The assessor works for the Hub itself: its commands have no caller. */
export type AssessmentTransaction = OwnTransaction<Repositories & { assessment: AssessmentAccounts }>;
export type AssessmentContext = AreaContext<
  Repositories,
  GroundLoaders & StandardLoaders & AssessmentLoaders,
  AssessmentTransaction
>;
