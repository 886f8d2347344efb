import { type Text, type Texts } from '../../../schema-text';

const AS_OF: Text = ['统计所依据事实的最早日期。', 'The earliest date of the facts on which the counts rest.'];
const MET: Text = ['达标数。', 'The number of findings with the verdict MET.'];
const NOT_MET: Text = [
  '不达标数,包括已核准特殊情况的。',
  'The number of findings with the verdict NOT_MET, including those that have a waiver.',
];
const NOT_APPLICABLE: Text = ['不适用数。', 'The number of findings with the verdict NOT_APPLICABLE.'];
const UNKNOWN: Text = [
  '待核实数,即缺少所需事实的评定结果数。',
  'The number of findings with the verdict UNKNOWN, because a fact is missing.',
];
const WAIVED: Text = [
  '不达标数中,特殊情况核准仍在有效期内的数量。',
  'The number of NOT_MET findings that have a waiver in force.',
];

/** Counts that show how many rules divisions and stations meet. */
export const COMPLIANCE_TEXTS = {
  ComplianceGroup: ['不达标情况的汇总方式。', 'The ways in which unmet rules are grouped.'],
  'Division.compliance': [
    '达标情况;尚未评定或不在管辖范围内的为空。',
    'Counts of the findings of the division. Null if the caller may not read it, or if nothing has been assessed yet.',
  ],
  'Query.notMetBy': [
    '不达标情况汇总,数量多的在前,没有不达标的不列;不在管辖范围内的为空。',
    'The number of unmet rules in each group, the largest first. Groups without unmet rules are left out. Null if ' +
      'the caller may not read the division.',
  ],
  'Query.notMetBy(division)': ['区划代码。', 'The division whose findings are counted.'],
  'Query.notMetBy(by)': ['汇总方式。', 'The grouping of the findings.'],
  'Query.complianceTrend': [
    '市或区县的逐月达标情况;街道(镇)或不在管辖范围内的为空。',
    'The compliance of a city or district, month by month. Null for a street or town, or if the caller may not ' +
      'read the division.',
  ],
  'Query.complianceTrend(division)': ['市或区县的区划代码。', 'The code of the city or district.'],
  'Query.complianceTrend(from)': ['起始月份,例如 2026-01。', 'The first month, such as 2026-01.'],
  'Query.complianceTrend(until)': [
    '截止月份(含);至多60个月。',
    'The last month, which is included. The range has at most 60 months.',
  ],

  Compliance: [
    '区划的达标情况:汇总其社工站、社工总站、所辖区县及其本身的评定结果。',
    'Counts of the findings of a division: those of its stations, of the hubs and districts in it, and of the ' +
      'division itself.',
  ],
  'Compliance.asOf': AS_OF,
  'Compliance.met': MET,
  'Compliance.notMet': NOT_MET,
  'Compliance.notApplicable': NOT_APPLICABLE,
  'Compliance.unknown': UNKNOWN,
  'Compliance.waived': WAIVED,
  'Compliance.policyVersion': [
    '统计日期(asOf)当日在该区划施行的标准版本;没有的为空。',
    'The version of the standard that was in force in the division on the date `asOf`. Null if none was.',
  ],

  ComplianceMonth: [
    '一个月的达标情况,以当月最后一次统计为准。',
    'The counts of one month, as they were last made in that month.',
  ],
  'ComplianceMonth.asOf': [
    '各部分统计日期中最早的一日。',
    'The earliest of the days on which the parts of these figures were counted.',
  ],
  'ComplianceMonth.met': MET,
  'ComplianceMonth.notMet': NOT_MET,
  'ComplianceMonth.notApplicable': NOT_APPLICABLE,
  'ComplianceMonth.unknown': UNKNOWN,
  'ComplianceMonth.waived': WAIVED,
  'ComplianceMonth.month': ['月份,例如 2026-03。', 'The month, such as 2026-03.'],

  NotMetBy: ['一组的不达标数量。', 'The number of unmet rules in one group.'],
  'NotMetBy.rule': ['规则编号;按规则汇总时才有。', 'The rule. Null unless the findings are grouped by rule.'],
  'NotMetBy.notMet': NOT_MET,
  'NotMetBy.waived': WAIVED,
  'NotMetBy.division': ['区县;按区县汇总时才有。', 'The district. Null unless the findings are grouped by district.'],
  'NotMetBy.contractor': [
    '承接主体;按承接主体汇总时才有。',
    'The contractor. Null unless the findings are grouped by contractor.',
  ],
} as const satisfies Texts;
