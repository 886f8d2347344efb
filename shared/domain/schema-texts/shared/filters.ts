import { type Text, type Texts } from '../../schema-text';

const CONTRACTOR: Text = [
  '只列该承接主体的数据;留空不限。',
  'Lists only items of this contractor. Omit it to list all.',
];
const STATION: Text = ['只列该社工站的数据;留空不限。', 'Lists only items of this station. Omit it to list all.'];
const VERIFIED: Text = [
  '是否已核实:true 只列已核实的数据,false 只列未核实的数据;留空不限。',
  'True lists only verified items, and false lists only the others. Omit it to list all.',
];
const DIVISION: Text = [
  '区划代码:省、市、区县列其购买主体的分期款,街道(镇)列当地社工站的分期款;留空不限。',
  'The code of a division. For a province, city or district, the list has the instalments that its purchasers pay. ' +
    'For a street or town, it has the instalments for the local station. Omit it to list all.',
];

/** The schema's descriptions of list filters, and of the lists of contractors, instalments and redistrictings. */
export const FILTER_TEXTS = {
  'Query.contractors': [
    '调用方有权查看的承接主体,按编号排列。',
    'The contractors that the caller may read, sorted by id.',
  ],
  'Query.contractors(division)': [
    '区划代码:只列在该区划登记的承接主体;留空不限。',
    'The code of a division. Lists only contractors registered there. Omit it to list all.',
  ],
  'Query.contractors(nameContains)': [
    '只列名称含有该文字的承接主体,1 至 64 个字符,不分全角半角和大小写;留空不限。范围内超过 2000 个承接主体的,须指定更小的区划或信用代码。',
    'Lists only contractors whose name contains this text of 1 to 64 characters. Full-width and half-width ' +
      'characters count as the same, and so do upper and lower case. Omit it to list all. If more than 2,000 ' +
      'contractors are in scope, the search is refused, and a smaller division or a credit code must be given.',
  ],
  'Query.contractors(creditCode)': [
    '只列具有该统一社会信用代码的承接主体;留空不限。',
    'Lists only the contractor with this unified social credit code. Omit it to list all.',
  ],
  'Query.contractors(kind)': [
    '只列该类别的承接主体;留空不限。',
    'Lists only contractors of this kind. Omit it to list all.',
  ],
  ContractorConnection: ['承接主体列表的一页。', 'A page of contractors.'],
  'Contractor.contracts': [
    '该承接主体的合同,只列调用方有权查看的。',
    'The contracts of the contractor. Only contracts that the caller may read are listed.',
  ],
  'ProcurementNotice.contract': [
    '依据该公告签订的合同;尚未签订或调用方无权查看的为空。',
    'The contract to which the notice led. Null if there is none, or if the caller may not read it.',
  ],
  'Query.procurementNotices(awarded)': [
    '是否已确定供应商:true 只列已确定中标(成交)供应商的公告,false 只列尚未确定的;留空不限。',
    'True lists only notices with an award, and false lists only notices without one. Omit it to list all.',
  ],
  'Query.procurementNotices(contracted)': [
    '是否已签订合同:true 只列已签订合同的公告,false 只列尚未签订的;留空不限。',
    'True lists only notices that led to a contract, and false lists only the others. Omit it to list all.',
  ],
  'Query.contracts(contractorId)': CONTRACTOR,
  'Query.contracts(kind)': ['只列该类别的合同;留空不限。', 'Lists only contracts of this kind. Omit it to list all.'],
  'Query.contracts(status)': [
    '只列处于该状态的合同,状态按调用方有权查看的标段判定;留空不限。',
    'Lists only contracts in this status. The status follows from the lots that the caller may read. Omit it to list ' +
      'all.',
  ],
  'Query.contracts(endsBefore)': [
    '只列合同期在该日以前截止的合同,不含当日;留空不限。',
    'Lists only contracts whose term ends before this day. Omit it to list all.',
  ],
  'Query.instalments': [
    '调用方有权查看的分期款,按应付日期由早到晚排列。',
    'The instalments that the caller may read, sorted by due date, the earliest first.',
  ],
  'Query.instalments(division)': DIVISION,
  'Query.instalments(contractorId)': CONTRACTOR,
  'Query.instalments(status)': [
    '只列处于所列状态的分期款;留空不限。',
    'Lists only instalments in one of these states. Omit it to list all.',
  ],
  'Query.instalments(dueFrom)': [
    '只列应付日期在该日或以后的分期款;留空不限。',
    'Lists only instalments due on this day or later. Omit it to list all.',
  ],
  'Query.instalments(dueBefore)': [
    '只列应付日期在该日以前的分期款,不含当日;留空不限。',
    'Lists only instalments due before this day. Omit it to list all.',
  ],
  InstalmentConnection: ['分期款列表的一页。', 'A page of instalments.'],
  'Instalment.lot': [
    '该分期款所属的标段;调用方无权查看的为空。',
    'The lot of the instalment. Null if the caller may not read it.',
  ],
  'Query.terminationCases(open)': [
    '是否未办结:true 只列未办结的待终止事项,false 只列已办结的;留空不限。',
    'True lists only open cases, and false lists only closed cases. Omit it to list all.',
  ],
  'Query.trainings(verified)': VERIFIED,
  'Query.workers(qualified)': [
    '是否具备专业资质:true 只列具备的人员,不论是否已核实;false 只列不具备的;留空不限。',
    'True lists only workers who are professionally qualified, whether an office has verified this or not, and false ' +
      'lists only the others. Omit it to list all.',
  ],
  'Query.workers(onPost)': [
    '今日是否在岗:true 只列今日在岗的人员,false 只列不在岗的,以调用方有权查看的派驻计;留空不限。',
    'True lists only workers who are on post today, and false lists only the others. Only postings that the caller ' +
      'may read count. Omit it to list all.',
  ],
  'Query.serviceHours(stationId)': STATION,
  'Query.serviceHours(workerId)': [
    '只列该人员的工时;留空不限。',
    'Lists only service hours of this worker. Omit it to list all.',
  ],
  'Query.serviceHours(weekFrom)': [
    '只列该周及以后的工时;留空不限。',
    'Lists only service hours of this week or later. Omit it to list all.',
  ],
  'Query.serviceHours(weekUntil)': [
    '只列该周及以前的工时;留空不限。',
    'Lists only service hours of this week or earlier. Omit it to list all.',
  ],
  'Query.submissions(stationId)': STATION,
  'Query.submissions(contractorId)': CONTRACTOR,
  'Query.submissions(verified)': VERIFIED,
  'Query.submissions(returned)': [
    '是否退回待重报:true 只列退回待重报的,false 只列其余的;留空不限。',
    'True lists only submissions that were returned and not sent again, and false lists only the others. Omit it to ' +
      'list all.',
  ],
  'Query.rectifications(openedBy)': [
    '只列由该角色下达的整改;留空不限。',
    'Lists only rectifications that this role opened. Omit it to list all.',
  ],
  'Query.rectifications(stationId)': STATION,
  'Query.waivers(untilBefore)': [
    '只列有效期在该日以前截止的特殊情况核准,不含当日;留空不限。',
    'Lists only waivers whose last day is before this day. Omit it to list all.',
  ],
} as const satisfies Texts;
