import { type Area } from '../../../shared/graphql/area';
import { type Access } from '../../../shared/store/scoped-repository';
import { mergeDistinct } from '../../../shared/kernel/merge-distinct';
import { POLICIES } from '../../../shared/policy/policy';
import { type PlainDate } from '../../../shared/kernel/dates/period';
import { assessmentDayTable, assessmentDueTable } from './due/due.row';
import { complianceMonthTable } from './compliance/compliance-month.row';
import { ComplianceResolver, DivisionComplianceResolver } from './compliance/compliance.resolver';
import { FindingResolver, StationFindingsResolver } from './finding/finding.resolver';
import { findingTable, pastFindingTable } from './finding/finding.row';
import { FindingRepository, type FindingSlice } from './finding/finding.repository';
import { PastFindingRepository } from './finding/past-finding.repository';
import { type WaiverSlice } from '../standard/waiver/waiver.repository';
import { YearEndFindingResolver } from './year-end/year-end.resolver';
import { yearEndFindingTable } from './year-end/year-end.row';
import { YearEndFindingRepository } from './year-end/year-end.repository';
import { standingTable } from './standing/standing.row';
import { findingLoaders } from './finding/finding.loader';
import { complianceLoaders } from './compliance/compliance.loader';
import { ComplianceMonthRepository } from './compliance/compliance-month.repository';

/** The area that judges every subject by the standard, keeps the findings, and counts the findings of each division. */
export const assessment = {
  resolvers: [
    FindingResolver,
    StationFindingsResolver,
    ComplianceResolver,
    DivisionComplianceResolver,
    YearEndFindingResolver,
  ],
  tables: [
    findingTable,
    pastFindingTable,
    yearEndFindingTable,
    assessmentDueTable,
    assessmentDayTable,
    complianceMonthTable,
    standingTable,
  ],
  repositories: (access: Access) => ({
    findings: new FindingRepository(access),
    pastFindings: new PastFindingRepository(access),
    yearEndFindings: new YearEndFindingRepository(access),
    complianceMonths: new ComplianceMonthRepository(access),
  }),
  loaders: (sources: FindingSlice & WaiverSlice & { today: PlainDate }) =>
    mergeDistinct([findingLoaders(sources), complianceLoaders({ ...sources, policies: POLICIES })]),
} satisfies Area;
