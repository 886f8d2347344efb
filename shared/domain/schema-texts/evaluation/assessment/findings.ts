import { FIELD_NAMES } from '../../../field-names';
import { type Text, type Texts } from '../../../schema-text';
import { DIVISION_FILTER, RULE_FILTER } from '../ground/repeated';

const RULE: Text = ['评定所依的规则编号。', 'The rule by which the subject was assessed.'];
const VERDICT: Text = ['该对象按该规则的评定结论。', 'The verdict on the subject under this rule.'];
const AS_OF: Text = ['评定所依事实的日期。', 'The date of the facts on which the verdict is based.'];
const SINCE: Text = [
  `本结论起始日期;结论为不达标的,即${FIELD_NAMES.notMetSince}。`,
  'The first day on which the verdict held. For the verdict NOT_MET, this is the day since which the rule has not ' +
    'been met.',
];
const POLICY_VERSION: Text = [
  '所依标准的版本;无适用标准的为空。',
  'The version of the standard on which the finding is based. Null if no standard was in force.',
];
const CLAUSE: Text = [
  '所依条款;无适用标准的为空。',
  'The clause on which the rule is based. Null if no standard was in force.',
];
const CLAUSE_SUMMARY: Text = [
  '所依条款的一句话概括,由本系统拟写,不是原文;无适用标准的为空。',
  'A summary of the clause: one Chinese sentence in the Hub’s own words, not a quotation. Null if no standard was in ' +
    'force.',
];
const FIGURES: Text = [
  '评定所依数据;调用方无权查看金额的,FN-1 至 FN-3 的数据为空列表。',
  'The figures on which the verdict is based. Empty for FN-1 to FN-3 if the caller may not see amounts.',
];

/** The schema's descriptions of findings, present and past. */
export const FINDING_TEXTS = {
  FindingSubject: [
    '评定对象的类型:社工站、社工总站(以其标段评定)、区县或市。',
    'The kind of subject that is assessed: a station, the lot of a district hub, a district or a city.',
  ],
  'Query.findings': [
    '调用方有权查看的评定结果,依次按区县、评定对象、规则排列;也可用 orderBy 指定排序。',
    'The findings that the caller may read, sorted by district, subject and rule. `orderBy` sets another order.',
  ],
  'Query.findings(division)': DIVISION_FILTER,
  'Query.findings(rule)': RULE_FILTER,
  'Query.findings(verdict)': [
    '只列该评定结论的评定结果;留空不限。',
    'Lists only findings with this verdict. Omit it to list all.',
  ],
  'Station.findings': [
    '该社工站的评定结果,每项规则一条,按规则编号排列。',
    'The findings of the station: one for each rule, sorted by rule id.',
  ],
  'Station.findingHistory': [
    '该社工站按一项规则的以往评定结果,新的在前;承接主体只能查看本单位服务期间的结果。',
    'The earlier findings about the station under one rule, newest first. A contractor sees only findings from the ' +
      'time of its own lot.',
  ],
  'Station.findingHistory(first)': [
    '返回的条数,1 至 100,自最新的一条起。',
    'The number of findings to return, from 1 to 100, counted from the newest.',
  ],
  'Station.findingHistory(rule)': ['规则编号。', 'The rule whose history is returned.'],

  FindingConnection: ['评定结果列表的一页。', 'A page of findings.'],
  Finding: ['一个对象按一项规则的评定结果。', 'The finding about one subject under one rule of the standard.'],
  'Finding.id': [
    '评定结果编号,由评定对象编号和规则编号以冒号相连。',
    'The id of the finding: the id of its subject and the rule, joined by a colon.',
  ],
  'Finding.rule': RULE,
  'Finding.verdict': VERDICT,
  'Finding.asOf': AS_OF,
  'Finding.since': SINCE,
  'Finding.policyVersion': POLICY_VERSION,
  'Finding.clause': CLAUSE,
  'Finding.clauseSummary': CLAUSE_SUMMARY,
  'Finding.figures': FIGURES,
  'Finding.subject': ['评定对象的类型。', 'The kind of subject that was assessed.'],
  'Finding.station': [
    '评定的社工站;评定对象不是社工站时为空。',
    'The station that was assessed. Null if the subject is not a station.',
  ],
  'Finding.division': [
    '社工站所在的街道(镇);其他对象为所属区县或市。',
    'The street or town of an assessed station. For any other subject, this is its district or city.',
  ],
  'Finding.waiver': [
    '就该规则对该对象作出的、今日有效的特殊情况核准;有多项的,为截止日期最晚的一项;没有的为空。',
    'The waiver of the rule for the subject that is in force today. If there are several, this is the one that ends ' +
      'last. Null if there is none.',
  ],

  PastFinding: [
    '以往的评定结果,至结论或标准版本变动时为止,此后不再更改。',
    'A finding that held until the verdict or the version of the standard changed. It no longer changes.',
  ],
  'PastFinding.rule': RULE,
  'PastFinding.verdict': VERDICT,
  'PastFinding.asOf': AS_OF,
  'PastFinding.since': SINCE,
  'PastFinding.policyVersion': POLICY_VERSION,
  'PastFinding.clause': CLAUSE,
  'PastFinding.clauseSummary': CLAUSE_SUMMARY,
  'PastFinding.figures': FIGURES,
  'PastFinding.until': [
    '作出新评定结果的日期;规则不再适用的,为停止评定的日期。',
    'The day on which a new finding replaced this finding. If the rule no longer applies, this is the day on which ' +
      'its assessment ended.',
  ],

  'Query.yearEndFindings': [
    '年末评定结果:年度终了时的结论,此后不再更改。本年度的,年度终了后方可查询。',
    'The findings that held at the end of a year. They never change again. The findings of the current year can be ' +
      'read only after the year has ended.',
  ],
  'Query.yearEndFindings(year)': ['评定结果所属年度。', 'The calendar year at whose end the findings held.'],
  'Query.yearEndFindings(division)': DIVISION_FILTER,
  'Query.yearEndFindings(rule)': RULE_FILTER,
  YearEndFindingConnection: ['年末评定结果的一页。', 'A page of findings at the end of a year.'],
  YearEndFinding: [
    '一项规则在年末的评定结果,列当年最后一次评定的结论和数据。',
    'A finding that held at the end of a year, with the figures of the last assessment of that year.',
  ],
  'YearEndFinding.year': ['年度。', 'The calendar year.'],
  'YearEndFinding.rule': RULE,
  'YearEndFinding.verdict': VERDICT,
  'YearEndFinding.asOf': AS_OF,
  'YearEndFinding.since': SINCE,
  'YearEndFinding.policyVersion': POLICY_VERSION,
  'YearEndFinding.clause': CLAUSE,
  'YearEndFinding.clauseSummary': CLAUSE_SUMMARY,
  'YearEndFinding.figures': FIGURES,
  'YearEndFinding.subject': ['评定对象的类型。', 'The kind of subject that was assessed.'],
  'YearEndFinding.station': [
    '评定的社工站;评定对象不是社工站,或者该站已不在管辖范围内的为空。',
    'The station that was assessed. Null if the subject is not a station, or if the caller may no longer read the ' +
      'station.',
  ],
  'YearEndFinding.division': [
    '评定的社工站在该年末所在的街道(镇);其他对象,为该年末所属的区县或市。不在管辖范围内的为空。',
    'The street or town in which the assessed station was located at the end of the year. For any other subject, ' +
      'this ' +
      'is its district or city at the end of the year. Null if the division lies outside the caller’s jurisdiction.',
  ],
} as const satisfies Texts;
