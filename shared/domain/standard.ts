import { type ValueOf, narrowed, vocabulary } from './vocabulary';

/** The verdicts of a rule. A verdict is UNKNOWN if a fact is missing. Missing facts never count as met. */
export const VERDICT = vocabulary('Verdict', [
  ['MET', '达标', 'Met'],
  ['NOT_MET', '不达标', 'Not met'],
  ['NOT_APPLICABLE', '不适用', 'Not applicable'],
  ['UNKNOWN', '待核实', 'Unknown'],
]);
export type Verdict = ValueOf<typeof VERDICT>;

/** The verdicts on a rule that an office can give after an inspection or a visit. */
export const OBSERVED_VERDICT = narrowed('ObservedVerdict', VERDICT, ['MET', 'NOT_MET']);
export type ObservedVerdict = ValueOf<typeof OBSERVED_VERDICT>;

/** The force of a rule. A rule with MUST cannot be waived. IN_PRINCIPLE means 原则上. */
export const RULE_FORCE = vocabulary('RuleForce', [
  ['MUST', '必须', 'Must'],
  ['SHOULD', '应当', 'Should'],
  ['IN_PRINCIPLE', '原则上', 'In principle'],
]);
export type RuleForce = ValueOf<typeof RULE_FORCE>;

/** The kinds of subjects of a finding. */
export const FINDING_SUBJECT = vocabulary('FindingSubject', [
  ['STATION', '社工站', 'Station'],
  ['HUB_LOT', '社工总站', 'Lot of the district hub'],
  ['DISTRICT', '区县', 'District'],
  ['CITY', '市', 'City'],
]);
export type FindingSubject = ValueOf<typeof FINDING_SUBJECT>;

/** The ways to group findings with the verdict NOT_MET. */
export const COMPLIANCE_GROUP = vocabulary('ComplianceGroup', [
  ['DISTRICT', '按区县', 'By district'],
  ['CONTRACTOR', '按承接主体', 'By contractor'],
  ['RULE', '按规则', 'By rule'],
]);
export type ComplianceGroup = ValueOf<typeof COMPLIANCE_GROUP>;

/** The orders in which findings can be listed. */
export const FINDING_ORDER = vocabulary('FindingOrder', [
  ['SINCE', '结论起始日期由早到晚', 'Earliest start of the verdict first'],
  ['RULE', '按规则', 'By rule'],
]);
export type FindingOrder = ValueOf<typeof FINDING_ORDER>;
