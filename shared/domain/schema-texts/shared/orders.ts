import { type Texts } from '../../schema-text';

/** Sort orders of lists, and the filters that find rows by their standing, their money or their contractor. */
export const ORDER_TEXTS = {
  'Query.contracts(orderBy)': [
    '排序方式;留空按购买主体所在区县排列。',
    'The order of the contracts. If it is omitted, they are sorted by the purchaser’s district.',
  ],
  ContractOrder: ['服务合同的排序方式。', 'The orders of service contracts.'],
  'Query.disbursements(contractorId)': [
    '只列该承接主体的支付;留空不限。',
    'Only payments to this contractor. Omit it for all.',
  ],
  'Query.disbursements(voucher)': [
    '支付凭证号或退汇凭证号,须完全一致;留空不限。',
    'The voucher of the payment or of its return. The whole number must match. Omit it for all.',
  ],
  'Query.findings(orderBy)': [
    '排序方式;留空依次按区县、评定对象、规则排列。',
    'The order of the findings. If it is omitted, they are sorted by district, subject and rule.',
  ],
  FindingOrder: ['评定结果的排序方式。', 'The orders of findings.'],
  'Query.ledgerPostings(budgetLineId)': [
    '只列该预算指标的分录;留空不限。',
    'Only postings on this budget line. Omit it for all.',
  ],
  'Query.ledgerPostings(kind)': ['只列该类业务的分录;留空不限。', 'Only postings of this kind. Omit it for all.'],
  'Query.ledgerPostings(month)': [
    '只列该月记账的分录,如 2026-03;留空不限。',
    'Only postings that were booked in this month, such as 2026-03. Omit it for all.',
  ],
  'StationFilter.contractorId': [
    '只列该承接主体目前有在有效期内标段的社工站;留空不限。',
    'Only stations at which this contractor has a lot in force. Omit it for all.',
  ],
  'StationFilter.notMet': [
    '只列其中任一规则未达标的社工站,含已核准特殊情况的;空列表不列出任何社工站;留空不限。',
    'Only stations that do not meet one of these rules, waived or not. An empty list matches no station. Omit it for all.',
  ],
  'StationFilter.grade': [
    '只列最近一个项目年度已签署的年度评估为该等次的社工站;留空不限。',
    'Only stations whose latest signed annual evaluation has this grade. Omit it for all.',
  ],
} as const satisfies Texts;
