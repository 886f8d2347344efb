import { type Area } from '../../../shared/graphql/area';
import { assessmentDayTable, assessmentDueTable } from './assessment/due.row';
import { complianceMonthTable } from './compliance/compliance-month.row';
import { ComplianceResolver, DivisionComplianceResolver } from './compliance/compliance.resolver';
import { FindingResolver, StationFindingsResolver } from './finding/finding.resolver';
import { findingTable, pastFindingTable } from './finding/finding.row';

/** The judging of every subject by the standard, what was found, and how far divisions comply. */
export const assessment: Area = {
  resolvers: [FindingResolver, StationFindingsResolver, ComplianceResolver, DivisionComplianceResolver],
  tables: [findingTable, pastFindingTable, assessmentDueTable, assessmentDayTable, complianceMonthTable],
};
