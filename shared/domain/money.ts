import { type ValueOf, vocabulary } from './vocabulary';

/** The levels of government. Each budget line belongs to the budget of one level (FN-2). */
export const BUDGET_LEVEL = vocabulary('BudgetLevel', [
  ['CITY', '市级', 'City'],
  ['DISTRICT', '区县级', 'District'],
  ['STREET', '街道(镇)级', 'Street or town'],
]);
export type BudgetLevel = ValueOf<typeof BUDGET_LEVEL>;

/** The origin of a budget line's money (FN-2). */
export const FUNDING_SOURCE = vocabulary('FundingSource', [
  ['GENERAL_BUDGET', '一般公共预算', 'General public budget'],
  ['ASSISTANCE', '社会救助', 'Social assistance'],
  ['ELDERLY', '养老服务', 'Services for the elderly'],
  ['CHILDREN', '儿童福利', 'Child welfare'],
  ['COMMUNITY_GOVERNANCE', '社区治理', 'Community governance'],
  ['SOCIAL_AFFAIRS', '社会事务', 'Social affairs'],
  ['CHARITY', '慈善捐助', 'Charity'],
  ['OTHER', '其他', 'Other'],
]);
export type FundingSource = ValueOf<typeof FUNDING_SOURCE>;

/** The states of a payment, from the request to the contractor's confirmation (FN-3). */
export const DISBURSEMENT_STATUS = vocabulary('DisbursementStatus', [
  ['REQUESTED', '已申请', 'Requested'],
  ['APPROVED', '已审批', 'Approved'],
  ['PAID', '已支付', 'Paid'],
  ['CONFIRMED', '已确认收款', 'Receipt confirmed'],
  ['REJECTED', '已驳回', 'Rejected'],
  ['RETURNED', '已退汇', 'Returned'],
]);
export type DisbursementStatus = ValueOf<typeof DISBURSEMENT_STATUS>;

/**
 * The states of a contract's bank account. An account that the district bureau enters is PENDING until a second person
 * confirms it.
 */
export const PAYMENT_ACCOUNT_STATUS = vocabulary('PaymentAccountStatus', [
  ['PENDING', '待复核', 'Pending confirmation'],
  ['IN_FORCE', '启用', 'In force'],
  ['SUPERSEDED', '已变更', 'Superseded'],
  ['WITHDRAWN', '已撤回', 'Withdrawn'],
  ['REFUSED', '财政部门未予同意', 'Refused by the finance bureau'],
  ['BLOCKED', '财政部门已停用', 'Blocked by the finance bureau'],
]);
export type PaymentAccountStatus = ValueOf<typeof PAYMENT_ACCOUNT_STATUS>;

/** The four accounts of each budget line. */
export const LEDGER_ACCOUNT = vocabulary('LedgerAccount', [
  ['APPROPRIATED', '指标下达', 'Appropriated'],
  ['AVAILABLE', '可用指标', 'Available'],
  ['COMMITTED', '已占用指标', 'Encumbered'],
  ['PAID', '已支付', 'Paid'],
]);
export type LedgerAccount = ValueOf<typeof LEDGER_ACCOUNT>;

/** The reasons for a ledger entry. */
export const LEDGER_ENTRY_KIND = vocabulary('LedgerEntryKind', [
  ['OPENING', '指标下达', 'Appropriation'],
  ['ADJUSTMENT', '调整', 'Adjustment'],
  ['COMMITMENT', '占用指标', 'Commitment'],
  ['REASSIGNMENT', '调剂', 'Reassignment'],
  ['RELEASE', '释放占用指标', 'Release of commitment'],
  ['PAYMENT', '支付', 'Payment'],
  ['RETURN', '退汇', 'Return'],
]);
export type LedgerEntryKind = ValueOf<typeof LEDGER_ENTRY_KIND>;

/** The reasons why a line of a treasury's statement matches no payment, or a payment matches no line. */
export const RECONCILIATION_PROBLEM = vocabulary('ReconciliationProblem', [
  ['NO_SUCH_PAYMENT', '无此支付', 'No such payment'],
  ['RETURNED', '款项已退汇', 'The payment was returned'],
  ['AMOUNT_DIFFERS', '金额不符', 'The amount differs'],
  ['DATE_DIFFERS', '日期不符', 'The date differs'],
  ['TWICE_IN_STATEMENT', '对账单中重复', 'Listed twice in the statement'],
  ['NOT_IN_STATEMENT', '对账单中没有', 'Missing from the statement'],
]);
export type ReconciliationProblem = ValueOf<typeof RECONCILIATION_PROBLEM>;

/** The states of a webhook. */
export const WEBHOOK_STATUS = vocabulary('WebhookStatus', [
  ['ACTIVE', '启用', 'Active'],
  ['PAUSED', '已暂停', 'Paused'],
  ['PARKED', '已停发', 'Parked'],
  ['REMOVED', '已移除', 'Removed'],
]);
export type WebhookStatus = ValueOf<typeof WEBHOOK_STATUS>;
