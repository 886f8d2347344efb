import { type Texts } from '../../../schema-text';
import { DIVISION_FILTER, KEY, RULE_FILTER } from '../ground/repeated';

/** The schema's descriptions of waivers, and of the mutations that grant and withdraw them. */
export const WAIVER_TEXTS = {
  'Query.waiver': [
    '一项特殊情况核准;不存在或调用方无权查看的为空。',
    'One waiver. Null if it does not exist or the caller may not read it.',
  ],
  'Query.waiver(id)': ['核准编号。', 'The id of the waiver.'],
  'Query.waivers': [
    '调用方有权查看的社工站和区县的特殊情况核准,新核准的在前。',
    'The waivers of the stations and districts that the caller may read, the most recently granted first.',
  ],
  'Query.waivers(division)': DIVISION_FILTER,
  'Query.waivers(rule)': RULE_FILTER,
  'Query.waivers(inForce)': [
    '今日是否有效:true 只列今日有效的,false 只列已失效的;留空不限。',
    'True lists only waivers in force today, and false lists only waivers that have ended. Omit it to list all.',
  ],
  'Station.waivers': ['该社工站今日有效的特殊情况核准。', 'The waivers of the station that are in force today.'],

  WaiverConnection: ['特殊情况核准列表的一页。', 'A page of waivers.'],
  Waiver: [
    '特殊情况核准:约束程度不是“必须”的规则,可由上一级对未达标的情况予以核准;与评定结论并列,不改变结论。',
    'A waiver: an exception to a rule whose force is not MUST, granted by the level above. It is shown beside the ' +
      'verdict and does not change the verdict.',
  ],
  'Waiver.id': ['核准编号。', 'The id of the waiver.'],
  'Waiver.rule': ['所核准的规则编号。', 'The rule that is waived.'],
  'Waiver.grantedOn': [
    '核准日期,自当日起有效。',
    'The day on which the waiver was granted. The waiver is in force from that day on.',
  ],
  'Waiver.until': [
    '有效期截止日期(含当日);撤销的为撤销日的前一日。',
    'The last day on which the waiver is in force. For a withdrawn waiver, it is the day before the withdrawal.',
  ],
  'Waiver.inForce': ['今日是否有效。', 'Whether the waiver is in force today.'],
  'Waiver.reason': ['核准理由。', 'The reason for the waiver.'],
  'Waiver.grantedBy': [
    '核准人,即其令牌所载用户。',
    'The person who granted the waiver, identified by the subject of their token.',
  ],
  'Waiver.withdrawnOn': [
    '撤销日期;未撤销的为空。',
    'The day on which the waiver was withdrawn. Null if it was not withdrawn.',
  ],
  'Waiver.withdrawalReason': [
    '撤销理由;未撤销的为空。',
    'The reason for the withdrawal. Null if the waiver was not withdrawn.',
  ],
  'Waiver.station': [
    '所核准的社工站;核准给区县的为空。',
    'The station to which the waiver was granted. Null if it was granted to a district.',
  ],
  'Waiver.division': [
    '所核准的区县;核准给社工站的为空。',
    'The district to which the waiver was granted. Null if it was granted to a station.',
  ],

  'Mutation.grantWaiver': [
    '核准特殊情况:社工站的由区县民政部门核准,区县的由市民政局核准。由其他单位核准的,返回 FORBIDDEN;规则的约束程度为“必须”的,返回 RULE_VIOLATION。',
    'Grants a waiver. The district bureau grants it to a station, and the city bureau grants it to a district. The ' +
      'mutation is refused with FORBIDDEN for any other caller, and with RULE_VIOLATION if the force of the rule is ' +
      'MUST.',
  ],
  GrantWaiverInput: [
    '特殊情况核准的内容;社工站与区县填写其一,且只能填写其一。',
    'The waiver to grant. Give either a station or a district, but not both.',
  ],
  'GrantWaiverInput.rule': [
    '规则编号。填写社工站的,须为评定社工站所用的规则;填写区县的,须为评定区县所用的规则。约束程度为“必须”的规则,不得填写。',
    'The id of the rule, whose force must not be MUST. For a station, it must be a rule by which stations are ' +
      'assessed, and for a district, a rule by which districts are assessed.',
  ],
  'GrantWaiverInput.stationId': [
    '本区县的社工站,须未关闭;填写区县的留空。',
    'The id of the station, which must be in the caller’s district and not closed. Omit it if the waiver is for a ' +
      'district.',
  ],
  'GrantWaiverInput.division': [
    '本市区县的六位区划代码;填写社工站的留空。',
    'The six-digit code of the district, which must be in the caller’s city. Omit it if the waiver is for a station.',
  ],
  'GrantWaiverInput.reason': ['核准理由,至多 1000 字。', 'The reason for the waiver, in up to 1,000 characters.'],
  'GrantWaiverInput.until': [
    '有效期截止日期(含当日):不早于今日,不晚于三年之后。',
    'The last day on which the waiver is in force. It must be today or later, and at most three years ahead.',
  ],
  'Mutation.withdrawWaiver': [
    '撤销特殊情况核准,自今日起失效,由原核准的一级办理;由其他级别办理的,返回 FORBIDDEN;核准已失效的,返回 INVALID_STATE。',
    'Withdraws a waiver, which is no longer in force from today on. The mutation is refused with FORBIDDEN unless ' +
      'the caller’s level granted the waiver, and with INVALID_STATE if the waiver has already ended.',
  ],
  'Mutation.withdrawWaiver(idempotencyKey)': KEY,
  'Mutation.withdrawWaiver(id)': ['核准编号。', 'The id of the waiver.'],
  'Mutation.withdrawWaiver(reason)': [
    '撤销理由,至多 1000 字。',
    'The reason for the withdrawal, in up to 1,000 characters.',
  ],

  FindingWaiver: [
    '今日有效的特殊情况核准:与评定结论并列,不改变结论。',
    'A waiver in force today. It is shown beside the verdict and does not change the verdict.',
  ],
  'FindingWaiver.until': ['有效期截止日期(含当日)。', 'The last day on which the waiver is in force.'],
  'FindingWaiver.reason': ['核准理由。', 'The reason for the waiver.'],
} as const satisfies Texts;
