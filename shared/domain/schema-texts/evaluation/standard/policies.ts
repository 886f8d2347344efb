import { type Texts } from '../../../schema-text';

/** The schema's descriptions of the standard: its versions, rules, parameters and calendar. */
export const POLICY_TEXTS = {
  RuleId: ['规则编号,例如 CO-3。', 'The id of a rule of the standard, such as CO-3.'],
  RuleForce: [
    '规则的约束程度;约束程度为“必须”的规则,不得核准特殊情况。',
    'The force of a rule. A rule whose force is MUST cannot be waived.',
  ],
  'RuleForce.MUST': ['必须:不得核准特殊情况。', 'Must: the rule cannot be waived.'],
  'RuleForce.SHOULD': ['应当:可以核准特殊情况。', 'Should: the rule can be waived.'],
  'RuleForce.IN_PRINCIPLE': ['原则上:可以核准特殊情况。', 'In principle: the rule can be waived.'],
  'Query.policy': [
    '指定区划在指定日期施行的标准;无适用标准的为空。',
    'The standard that is in force for a division on a day. Null if no standard is in force.',
  ],
  'Query.policy(on)': [
    '查询日期;留空为今日。',
    'The day on which the standard is in force. If it is omitted, the day is today.',
  ],
  'Query.policy(division)': [
    '区划代码;留空的,为调用方所在区划。调用方没有所在区划的,系统内仅一地有标准的,为该地标准;多地有标准的,为空。',
    'The code of the division. If it is omitted, the caller’s own division is used. If the caller has no division ' +
      'and only one place has a standard, that standard is returned. If several places have a standard, the result ' +
      'is null.',
  ],

  Policy: ['一地自某日起施行的标准。', 'The standard of a place, in force from a certain day.'],
  'Policy.division': [
    '适用区划的代码前缀:代码以此开头的区划均适用;前缀为空的,适用于所有区划。',
    'The prefix of the codes of the divisions to which the standard applies. An empty prefix means that the standard ' +
      'applies everywhere.',
  ],
  'Policy.version': ['标准的版本。', 'The version of the standard.'],
  'Policy.effectiveFrom': ['施行日期。', 'The first day on which this version is in force.'],
  'Policy.rules': ['规则,按标准的次序排列。', 'The rules of this version, in the order of the standard.'],
  'Policy.calendar': [
    '各年度法定节假日;未列出的年度,其工作日待核实。',
    'The public holidays by year. The working days of a year that is not listed are unknown.',
  ],

  PolicyRule: ['标准中的一项规则。', 'One rule of the standard.'],
  'PolicyRule.id': ['规则编号。', 'The id of the rule.'],
  'PolicyRule.title': ['规则名称。', 'The title of the rule, in Chinese.'],
  'PolicyRule.clause': ['规则所依据的文件条款。', 'The clause of the city’s document on which the rule is based.'],
  'PolicyRule.clauseSummary': [
    '条款内容的一句话概括,由本系统拟写,不是原文。',
    'A summary of the clause: one Chinese sentence in the Hub’s own words, not a quotation.',
  ],
  'PolicyRule.owner': [
    '掌握所需事实的子系统:stations、personnel、finance 或 evaluation。',
    'The subgraph that owns the facts of the rule: stations, personnel, finance or evaluation.',
  ],
  'PolicyRule.force': ['规则的约束程度。', 'The force of the rule.'],
  'PolicyRule.waivable': [
    '可否核准特殊情况;约束程度为“必须”的,不得核准。',
    'Whether the rule can be waived. A rule whose force is MUST cannot be waived.',
  ],
  'PolicyRule.parameters': ['规则参数。', 'The parameters of the rule.'],

  PolicyParameter: ['规则的一个参数。', 'A parameter of a rule, with its value and unit.'],
  'PolicyParameter.name': [
    '参数名称;参数的组成部分,以点号相连,例如 weightsTenths.FINANCE。',
    'The name of the parameter. The name of a part of a parameter follows after a dot, such as weightsTenths.FINANCE.',
  ],
  'PolicyParameter.value': [
    '参数值,以文本表示;多个值以空格分隔。',
    'The value of the parameter as text. Spaces separate the values of a list.',
  ],
  'PolicyParameter.unit': [
    '计量单位;参数值为比例或非数值的为空。',
    'The unit of the value, in Chinese. Null for a ratio and for a value that is not a number.',
  ],

  'Policy.complaintWorkingDays': [
    '投诉的答复期限,单位:工作日;标准未规定期限的为空。',
    'The number of working days within which a complaint must be answered. Null if the standard sets no term.',
  ],
  PolicyCalendar: ['一个年度的法定节假日(PE-5)。', 'The public holidays of a year (PE-5).'],
  'PolicyCalendar.year': ['年度。', 'The calendar year.'],
  'PolicyCalendar.source': ['放假安排通知的文号。', 'The document number of the announcement that sets the holidays.'],
  'PolicyCalendar.holidays': ['法定节假日的放假日期。', 'The dates that are days off for a public holiday.'],
  'PolicyCalendar.workdays': [
    '调休上班的周末日期。',
    'The dates of weekend days on which people work to make up for a holiday.',
  ],
} as const satisfies Texts;
