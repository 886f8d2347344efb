import { type Texts } from '../../schema-text';

const CONTRACTOR: readonly [string, string] = [
  '只列该承接主体的;留空不限。',
  'Only those of this contractor. Omit it for all.',
];
const STATION: readonly [string, string] = [
  '只列该社工站的;留空不限。',
  'Only those of this station. Omit it for all.',
];
const VERIFIED: readonly [string, string] = [
  'true 只列已核验的,false 只列未核验的;留空不限。',
  'True: only those that are verified. False: only the others. Omit it for all.',
];
const DIVISION: readonly [string, string] = [
  '区划代码:省、市、区县列其购买的,街道(镇)列服务于当地社工站的;留空不限。',
  'The code of a division. For a province, city or district: only those that it purchased. For a street or town: only ' +
    'those for its station. Omit it for all.',
];

/** Filters of lists, and the lists of contractors, instalments and redistrictings. */
export const FILTER_TEXTS = {
  'Query.contractors': ['有权查看的承接主体,按编号排列。', 'The contractors that the caller may read, sorted by id.'],
  'Query.contractors(division)': [
    '区划代码:只列在该区划登记的承接主体;留空不限。',
    'The code of a division. Only contractors registered there. Omit it for all.',
  ],
  'Query.contractors(nameContains)': [
    '名称所含文字,1 至 64 个字符,不分全角半角和大小写;留空不限。',
    'A part of the name, 1 to 64 characters. Width and case do not matter. Omit it for all.',
  ],
  'Query.contractors(creditCode)': ['统一社会信用代码;留空不限。', 'The unified social credit code. Omit it for all.'],
  'Query.contractors(kind)': ['只列该类别的承接主体;留空不限。', 'Only contractors of this kind. Omit it for all.'],
  ContractorConnection: ['承接主体列表的一页。', 'A page of contractors.'],
  'Contractor.contracts': [
    '该承接主体的合同,只计调用方有权查看的。',
    'The contracts of the contractor that the caller may read.',
  ],
  'ProcurementNotice.contract': [
    '依据该公告签订的合同;尚未签订或无权查看的为空。',
    'The contract that was signed on the notice. Null if there is none, or if the caller may not read it.',
  ],
  'Query.procurementNotices(awarded)': [
    'true 只列已确定中标(成交)供应商的公告,false 只列尚未确定的;留空不限。',
    'True: only notices with an award. False: only the others. Omit it for all.',
  ],
  'Query.procurementNotices(contracted)': [
    'true 只列已签订合同的公告,false 只列尚未签订的;留空不限。',
    'True: only notices on which a contract was signed. False: only the others. Omit it for all.',
  ],
  'Query.contracts(contractorId)': CONTRACTOR,
  'Query.contracts(kind)': ['只列该类别的合同;留空不限。', 'Only contracts of this kind. Omit it for all.'],
  'Query.contracts(status)': [
    '只列处于该状态的合同,以调用方有权查看的标段计;留空不限。',
    'Only contracts in this status, which follows from the lots that the caller may read. Omit it for all.',
  ],
  'Query.contracts(endsBefore)': [
    '只列合同期在该日以前截止的合同,不含当日;留空不限。',
    'Only contracts whose term ends before this day. Omit it for all.',
  ],
  'Query.instalments': ['分期款,按应付日期排列。', 'The instalments of lots, sorted by due date.'],
  'Query.instalments(division)': DIVISION,
  'Query.instalments(contractorId)': CONTRACTOR,
  'Query.instalments(status)': [
    '只列处于所列状态的分期款;留空不限。',
    'Only instalments in one of these states. Omit it for all.',
  ],
  'Query.instalments(dueFrom)': [
    '只列应付日期在该日或以后的分期款;留空不限。',
    'Only instalments due on this day or later. Omit it for all.',
  ],
  'Query.instalments(dueBefore)': [
    '只列应付日期在该日以前的分期款,不含当日;留空不限。',
    'Only instalments due before this day. Omit it for all.',
  ],
  InstalmentConnection: ['分期款列表的一页。', 'A page of instalments.'],
  'Instalment.lot': ['该分期款所属的标段。', 'The lot of the instalment.'],
  'Query.terminationCases(open)': [
    'true 只列未办结的终止案,false 只列已办结的;留空不限。',
    'True: only open cases. False: only closed ones. Omit it for all.',
  ],
  'Disbursement.mayApprove': [
    '登录人现在能否审批该笔支付:须为合同所属区县的财政部门,且不是申请人。',
    'Whether the caller may approve the payment now: the finance bureau of the contract’s district, and not the person ' +
      'who requested it.',
  ],
  'Disbursement.mayPay': [
    '登录人现在能否办理支付:须为合同所属区县的财政部门,且不是申请人或审批人。',
    'Whether the caller may make the payment now: the finance bureau of the contract’s district, and neither the person ' +
      'who requested it nor the person who approved it.',
  ],
  'Disbursement.blockedBy': [
    '登录人不能办理下一步的原因;可以办理,或下一步不由本区县财政部门办理的,为空。',
    'Why the caller cannot take the next step. Null if the caller can, or if the step is not that of this finance bureau.',
  ],
  'Training.mayVerify': [
    '登录人现在能否核实该培训:须为培训所在区县的民政部门或社工总站,且不是登记单位本人。',
    'Whether the caller may verify the training now: the bureau or hub of its district, and not its own recorder.',
  ],
  'Query.trainings(verified)': VERIFIED,
  'Query.workers(qualified)': [
    'true 只列具备专业资格的人员,false 只列不具备的;留空不限。',
    'True: only workers who are professionally qualified. False: only the others. Omit it for all.',
  ],
  'Query.workers(onPost)': [
    'true 只列今日在岗的人员,false 只列不在岗的,以调用方有权查看的任职计;留空不限。',
    'True: only workers who are on post today. False: only the others. Only postings that the caller may read count. ' +
      'Omit it for all.',
  ],
  'Query.serviceHours(stationId)': STATION,
  'Query.serviceHours(workerId)': ['只列该人员的工时;留空不限。', 'Only the hours of this worker. Omit it for all.'],
  'Query.serviceHours(weekFrom)': [
    '只列该周及以后的工时;留空不限。',
    'Only hours of this week or later. Omit it for all.',
  ],
  'Query.serviceHours(weekUntil)': [
    '只列该周及以前的工时;留空不限。',
    'Only hours of this week or earlier. Omit it for all.',
  ],
  'Query.submissions(stationId)': STATION,
  'Query.submissions(contractorId)': CONTRACTOR,
  'Query.submissions(verified)': VERIFIED,
  'Query.submissions(returned)': [
    'true 只列退回待重报的,false 只列其余的;留空不限。',
    'True: only those that were returned and not sent again. False: only the others. Omit it for all.',
  ],
  'Query.rectifications(openedBy)': [
    '只列由该角色提出的整改;留空不限。',
    'Only rectifications that this role opened. Omit it for all.',
  ],
  'Query.rectifications(stationId)': STATION,
  'Query.waivers(untilBefore)': [
    '只列在该日以前到期的,不含当日;留空不限。',
    'Only waivers whose last day is before this day. Omit it for all.',
  ],
  'Query.redistrictings': [
    '本市的区划调整,生效日期最近的在前。',
    'The redistrictings of the city, the latest day first.',
  ],
  'Query.redistrictings(status)': [
    '只列处于该状态的区划调整;留空不限。',
    'Only redistrictings in this status. Omit it for all.',
  ],
  RedistrictingConnection: ['区划调整列表的一页。', 'A page of redistrictings.'],
} as const satisfies Texts;
