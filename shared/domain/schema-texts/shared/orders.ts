import { type Texts } from '../../schema-text';

/** The schema's descriptions of the sort orders of lists, and of the filters by standing, money or contractor. */
export const ORDER_TEXTS = {
  'Query.contracts(orderBy)': [
    '排序方式;留空按购买主体所在区县排列。',
    'The order of the contracts. If it is omitted, they are sorted by the purchaser’s district.',
  ],
  ContractOrder: ['服务合同的排序方式。', 'The orders in which service contracts can be listed.'],
  'Query.disbursements(contractorId)': [
    '只列该承接主体的支付;留空不限。',
    'Lists only payments to this contractor. Omit it to list all.',
  ],
  'Query.disbursements(voucher)': [
    '只列支付凭证号或退汇凭证号与此完全一致的支付;留空不限。',
    'Lists only payments with exactly this voucher number, either of the payment or of its return. Omit it to list ' +
      'all.',
  ],
  'Query.findings(orderBy)': [
    '排序方式;留空依次按区县、评定对象、规则排列。',
    'The order of the findings. If it is omitted, they are sorted by district, subject and rule.',
  ],
  FindingOrder: ['评定结果的排序方式。', 'The orders in which findings can be listed.'],
  'Query.ledgerPostings(budgetLineId)': [
    '只列该预算指标的分录;留空不限。',
    'Lists only postings on this budget line. Omit it to list all.',
  ],
  'Query.ledgerPostings(kind)': [
    '只列该记账事由的分录;留空不限。',
    'Lists only postings of this kind. Omit it to list all.',
  ],
  'Query.ledgerPostings(month)': [
    '只列该月记账的分录,如 2026-03;留空不限。',
    'Lists only postings that were booked in this month, such as 2026-03. Omit it to list all.',
  ],
  'StationFilter.contractorId': [
    '只列该承接主体有现行标段的社工站;标段自合同签订起,至期满或终止前,均为现行。留空不限。',
    'Lists only stations at which this contractor has a lot in force. A lot is in force from the signature of its ' +
      'contract until it ends or is terminated. Omit it to list all.',
  ],
  'StationFilter.notMet': [
    '只列所填规则中至少一项不达标的社工站,含已核准特殊情况的;填写空列表的,不列任何社工站;不填写的,不限。',
    'Lists only stations that fail one or more of these rules, whether the rule is waived or not. An empty list ' +
      'matches no station. Omit it to list all.',
  ],
  'StationFilter.grade': [
    '只列最近一次已签署的年度评估(以项目年度为准)为该等次的社工站;留空不限。',
    'Lists only stations whose latest signed annual evaluation, by project year, has this grade. Omit it to list all.',
  ],
} as const satisfies Texts;
