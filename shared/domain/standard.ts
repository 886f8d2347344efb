import { type ValueOf, narrowed, vocabulary } from './vocabulary';

/** The verdict of a rule. UNKNOWN where a fact is missing: what is not known is never met. */
export const VERDICT = vocabulary('Verdict', [
  ['MET', '达标', 'Met'],
  ['NOT_MET', '不达标', 'Not met'],
  ['NOT_APPLICABLE', '不适用', 'Not applicable'],
  ['UNKNOWN', '待核实', 'Unknown'],
]);
export type Verdict = ValueOf<typeof VERDICT>;

/** What somebody on the spot can say of a rule. */
export const OBSERVED_VERDICT = narrowed('ObservedVerdict', VERDICT, ['MET', 'NOT_MET']);
export type ObservedVerdict = ValueOf<typeof OBSERVED_VERDICT>;

/** How strictly a rule holds. MUST takes no waiver; IN_PRINCIPLE is 原则上. */
export const RULE_FORCE = vocabulary('RuleForce', [
  ['MUST', '必须', 'Must'],
  ['SHOULD', '应当', 'Should'],
  ['IN_PRINCIPLE', '原则上', 'In principle'],
]);
export type RuleForce = ValueOf<typeof RULE_FORCE>;

/** What a finding is about. */
export const FINDING_SUBJECT = vocabulary('FindingSubject', [
  ['STATION', '社工站', 'Station'],
  ['HUB_LOT', '社工总站', 'Lot of the district hub'],
  ['DISTRICT', '区县', 'District'],
  ['CITY', '市', 'City'],
]);
export type FindingSubject = ValueOf<typeof FINDING_SUBJECT>;

/** What a compliance list is grouped by. */
export const COMPLIANCE_GROUP = vocabulary('ComplianceGroup', [
  ['DISTRICT', '按区县', 'By district'],
  ['CONTRACTOR', '按承接主体', 'By contractor'],
  ['RULE', '按规则', 'By rule'],
]);
export type ComplianceGroup = ValueOf<typeof COMPLIANCE_GROUP>;
