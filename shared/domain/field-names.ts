/**
 * The Chinese names of fields that the schema describes and that files for download show. The schema's texts and the
 * titles of columns both take them from here.
 */
export const FIELD_NAMES = {
  winner: '中标(成交)供应商',
  awardedOn: '确定中标(成交)日期',
  creditCheckedOn: '信用核查日期',
  noticeKind: '采购类别',
  contractKind: '合同类别',
  termStart: '合同期起始日',
  termEnd: '合同期截止日',
  budgetLineId: '预算指标编号',
  budgetLevel: '预算级次',
  fundingSource: '资金来源',
  budgetLineCode: '指标编码',
  budgetLineAmount: '指标金额',
  ledgerReason: '记账事由',
  ledgerAccount: '指标账户',
  bookedOn: '记账日期',
  instalmentKind: '款项类别',
  milestone: '付款条件',
  answerDueOn: '答复期限',
  notMetSince: '未达标起始日期',
} as const;
