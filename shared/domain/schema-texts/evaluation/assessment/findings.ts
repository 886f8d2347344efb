import { FIELD_NAMES } from '../../../field-names';
import { type Text, type Texts } from '../../../schema-text';
import { DIVISION_FILTER, RULE_FILTER } from '../ground/repeated';

const RULE: Text = ['评定所依的规则编号。', 'The rule by which the subject was assessed.'];
const VERDICT: Text = ['该对象按该规则的评定结论。', 'The verdict on the subject under this rule.'];
const AS_OF: Text = ['评定所依事实的日期。', 'The date of the facts on which the verdict is based.'];
const SINCE: Text = [
  `本结论起始日期;结论为不达标的,即${FIELD_NAMES.notMetSince}。`,
  'The first day on which the verdict held. For NOT_MET it is the day from which the rule has not been met.',
];
const POLICY_VERSION: Text = [
  '所依标准版本;无适用标准时为空。',
  'The version of the standard in force. Null if none was in force.',
];
const CLAUSE: Text = [
  '所依条款;无适用标准时为空。',
  'The clause on which the rule is based. Null if no standard was in force.',
];
const CLAUSE_SUMMARY: Text = [
  '所依条款的一句话概括,由本系统拟写,不是原文;无适用标准时为空。',
  'One Chinese sentence, in the Hub’s own words, that sums up the clause. Null if no standard was in force.',
];
const FIGURES: Text = [
  '所依数据;无权查看金额的,FN-1至FN-3不列数据。',
  'The figures on which the verdict is based. Empty for FN-1 to FN-3 if the caller may not see amounts.',
];

/** Findings, present and past. */
export const FINDING_TEXTS = {
  Verdict: [
    '评定结论:缺少事实的为待核实,不视为达标。',
    'The verdict of a rule. It is UNKNOWN if a fact is missing. An unknown rule never counts as met.',
  ],
  FindingSubject: [
    '评定对象的类型。',
    'The kind of subject that is assessed: a station, the lot of a district hub, a district or a city.',
  ],
  'Query.findings': [
    '评定结果,依次按区县、评定对象、规则排列。',
    'The findings that the caller may read, sorted by district, subject and rule.',
  ],
  'Query.findings(division)': DIVISION_FILTER,
  'Query.findings(rule)': RULE_FILTER,
  'Query.findings(verdict)': ['评定结论;留空不限。', 'Lists only findings with this verdict. Omit it for all.'],
  'Station.findings': [
    '该社工站的评定结果,每项规则一条,按规则编号排列。',
    'The findings of the station: one for each rule, sorted by rule id.',
  ],
  'Station.findingHistory': [
    '该社工站按一项规则的以往评定结果,新的在前;承接主体只能查看本单位服务期间的结果。',
    'The earlier findings about the station by one rule, newest first. A contractor sees only findings from the time ' +
      'of its own lot.',
  ],
  'Station.findingHistory(rule)': ['规则编号。', 'The rule whose history is returned.'],

  FindingConnection: ['评定结果列表的一页。', 'A page of findings.'],
  Finding: ['一个对象按一项规则的评定结果。', 'The finding about one subject under one rule of the standard.'],
  'Finding.id': ['评定结果编号。', 'The id of the finding: the id of its subject and the rule, joined by a colon.'],
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
    'The street or town of the station. For any other subject, its district or city.',
  ],
  'Finding.waiver': [
    '该对象按该规则今日有效的特殊情况核准,有多项的为截止日期最晚的一项;没有的为空。',
    'The waiver in force today. Of several, it is the one that lasts longest. Null if there is none.',
  ],

  FindingFigure: ['评定所依的一项数据。', 'A figure on which a verdict is based.'],
  'FindingFigure.name': [
    '数据名称(代码),例如 missingClauses。',
    'The code name of the figure, such as missingClauses.',
  ],
  'FindingFigure.value': [
    '数值,以文本表示,金额以分为单位,多个值以空格分隔;未知或没有的为空。',
    'The value as text: amounts in fen, the values of a list separated by spaces. Null if it is unknown or empty.',
  ],
  'FindingFigure.required': [
    '规则要求的数值;仅作说明的数据为空。',
    'The value that the rule requires. Null if the figure only explains another figure.',
  ],

  FindingWaiver: [
    '今日有效的特殊情况核准:与评定结论并列,不改变结论。',
    'A waiver in force today. It is shown together with the verdict and does not change the verdict.',
  ],
  'FindingWaiver.until': ['有效期截止日期(含当日)。', 'The last day on which the waiver is in force.'],
  'FindingWaiver.reason': ['核准理由。', 'The reason for the waiver.'],

  PastFinding: [
    '结论或标准版本变动前的评定结果,不再更改。',
    'A finding that held until the verdict or the version of the standard changed. It never changes again.',
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
    'The day on which a new finding replaced this one, or on which the rule was found to apply no longer.',
  ],

  'Query.yearEndFindings': [
    '年末评定结果:年度终了时的结论,此后不再更改;本年度的须待年度终了后查询。',
    'The findings that held at the end of a year. They never change again. A year has none before its end.',
  ],
  'Query.yearEndFindings(year)': ['评定结果所属年度。', 'The calendar year at whose end the findings held.'],
  'Query.yearEndFindings(division)': DIVISION_FILTER,
  'Query.yearEndFindings(rule)': RULE_FILTER,
  YearEndFindingConnection: ['年末评定结果的一页。', 'A page of findings at the end of a year.'],
  YearEndFinding: [
    '一项规则在年末的评定结果:当年最后一次评定的结论和数据。',
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
    'The station that was assessed. Null for another subject, or if the caller may no longer read the station.',
  ],
  'YearEndFinding.division': [
    '当时所在的街道(镇),其他对象为当时所属区县或市;不在管辖范围内的为空。',
    'The street or town of the station at that time, or the district or city. Null outside the jurisdiction.',
  ],
} as const satisfies Texts;
