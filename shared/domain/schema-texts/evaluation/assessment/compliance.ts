import { type Text, type Texts } from '../../../schema-text';

const AS_OF: Text = [
  '所统计的各项评定结果中最早的事实日期(asOf)。',
  'The earliest `asOf` of the counted findings, which is the date of the oldest facts.',
];
const MET: Text = ['评定结论为达标的评定结果数。', 'The number of findings with the verdict MET.'];
const NOT_MET: Text = [
  '评定结论为不达标的评定结果数,包括已核准特殊情况的。',
  'The number of findings with the verdict NOT_MET, including findings that have a waiver.',
];
const NOT_APPLICABLE: Text = [
  '评定结论为不适用的评定结果数。',
  'The number of findings with the verdict NOT_APPLICABLE.',
];
const UNKNOWN: Text = [
  '评定结论为待核实的评定结果数,均因缺少所需事实。',
  'The number of findings with the verdict UNKNOWN, for which a fact is missing.',
];
const WAIVED: Text = [
  '已核准特殊情况的不达标评定结果数,以今日有效的核准为准。',
  'The number of NOT_MET findings that have a waiver in force today.',
];

/** The schema's descriptions of compliance: counts of the findings about divisions and stations, by verdict. */
export const COMPLIANCE_TEXTS = {
  ComplianceGroup: ['不达标情况的汇总方式。', 'The ways in which findings with the verdict NOT_MET are grouped.'],
  'Verdict.MET': ['达标:事实表明符合规则要求。', 'Met: the facts show that the rule is met.'],
  'Verdict.NOT_MET': ['不达标:事实表明不符合规则要求。', 'Not met: the facts show that the rule is not met.'],
  'Verdict.NOT_APPLICABLE': [
    '不适用:该规则不适用于评定对象的当前情况。',
    'Not applicable: the rule does not apply to the subject in its current state.',
  ],
  'Verdict.UNKNOWN': [
    '待核实:缺少所需事实,不视为达标。',
    'Unknown: a fact is missing. The verdict does not count as met.',
  ],
  'Division.compliance': [
    '本区划的达标情况;尚未评定或不在管辖范围内的为空。',
    'The counts of the findings about the division. Null if the caller may not read the division, or if nothing has ' +
      'been assessed yet.',
  ],
  'Query.notMetBy': [
    '各组的不达标评定结果数,数量多的在前,没有不达标的组不列;该区划不在管辖范围内的为空。',
    'The number of findings with the verdict NOT_MET in each group, the largest first. Groups without such findings ' +
      'are left out. Null if the caller may not read the division.',
  ],
  'Query.notMetBy(division)': [
    '只汇总该区划的评定结果,填区划代码。',
    'The code of the division whose findings are counted.',
  ],
  'Query.notMetBy(by)': ['汇总方式。', 'The way in which the findings are grouped.'],
  'Query.complianceTrend': [
    '市或区县逐月的达标情况;该区划为街道(镇)或不在管辖范围内的,为空。',
    'The compliance of a city or district, month by month. Null for a street or town, or if the caller may not read ' +
      'the division.',
  ],
  'Query.complianceTrend(division)': ['市或区县的区划代码。', 'The code of the city or district.'],
  'Query.complianceTrend(from)': ['起始月份,例如 2026-01。', 'The first month, such as 2026-01.'],
  'Query.complianceTrend(until)': [
    '截止月份(含),例如 2026-12;起止至多 60 个月。',
    'The last month, such as 2026-12. It is included. The range has at most 60 months.',
  ],

  Compliance: [
    '区划的达标情况:汇总该区划本身、所辖区县及各社工总站、社工站的评定结果。',
    'The counts of the findings about a division: about the division itself, about the districts and district hubs ' +
      'in it, and about its stations.',
  ],
  'Compliance.asOf': AS_OF,
  'Compliance.met': MET,
  'Compliance.notMet': NOT_MET,
  'Compliance.notApplicable': NOT_APPLICABLE,
  'Compliance.unknown': UNKNOWN,
  'Compliance.waived': WAIVED,
  'Compliance.policyVersion': [
    '所施行标准的版本,以该区划在事实日期(asOf)当日施行的为准;没有的为空。',
    'The version of the standard that was in force in the division on the date `asOf`. Null if no standard was in ' +
      'force.',
  ],

  ComplianceMonth: [
    '一个月的达标情况,以对该月的最后一次统计为准。',
    'The counts of findings for one month, as they were last counted for that month.',
  ],
  'ComplianceMonth.asOf': [
    '该月各项数字中最早的统计日期。',
    'The earliest day on which any of the month’s figures was counted.',
  ],
  'ComplianceMonth.met': MET,
  'ComplianceMonth.notMet': NOT_MET,
  'ComplianceMonth.notApplicable': NOT_APPLICABLE,
  'ComplianceMonth.unknown': UNKNOWN,
  'ComplianceMonth.waived': [
    '已核准特殊情况的不达标评定结果数,以统计时有效的核准为准。',
    'The number of NOT_MET findings that had a waiver in force when they were counted.',
  ],
  'ComplianceMonth.month': ['月份,例如 2026-03。', 'The month, such as 2026-03.'],

  NotMetBy: ['一组中评定结论为不达标的评定结果数。', 'The number of findings with the verdict NOT_MET in one group.'],
  'NotMetBy.rule': [
    '本组的规则编号;不按规则汇总的为空。',
    'The rule of this group. Null unless the findings are grouped by rule.',
  ],
  'NotMetBy.notMet': NOT_MET,
  'NotMetBy.waived': WAIVED,
  'NotMetBy.division': [
    '本组的区县;不按区县汇总的为空。',
    'The district of this group. Null unless the findings are grouped by district.',
  ],
  'NotMetBy.contractor': [
    '本组的承接主体;不按承接主体汇总的为空。',
    'The contractor of this group. Null unless the findings are grouped by contractor.',
  ],
  Verdict: [
    '评定结论。缺少事实的为待核实,不视为达标。',
    'The verdict of a rule. It is UNKNOWN if a fact is missing. UNKNOWN never counts as met.',
  ],
  FindingFigure: ['评定所依的一项数据。', 'A figure on which a verdict is based.'],
  'FindingFigure.name': [
    '数据名称(代码),例如 missingClauses。',
    'The code name of the figure, such as missingClauses.',
  ],
  'FindingFigure.value': [
    '数值,以文本表示,金额以分为单位,多个值以空格分隔;未知或没有的为空。',
    'The value as text. Amounts are in fen, and spaces separate the values of a list. Null if the value is unknown ' +
      'or if there is none.',
  ],
  'FindingFigure.required': [
    '规则要求的数值;仅作说明的数据为空。',
    'The value that the rule requires. Null for a figure that serves only as information.',
  ],
} as const satisfies Texts;
