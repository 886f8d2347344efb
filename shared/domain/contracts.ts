import { type ValueOf, narrowed, vocabulary } from './vocabulary';

/** The legal form of a contractor (CO-4). */
export const CONTRACTOR_KIND = vocabulary('ContractorKind', [
  ['ENTERPRISE', '企业', 'Enterprise'],
  ['SOCIAL_ORGANISATION', '社会组织', 'Social organisation'],
  ['OTHER_LAWFUL', '其他合法主体', 'Other lawful body'],
  ['MASS_ORGANISATION', '群团组织', 'Mass organisation'],
]);
export type ContractorKind = ValueOf<typeof CONTRACTOR_KIND>;

/** The subject of a contract or procurement notice: stations, or the district hub. */
export const CONTRACT_KIND = vocabulary('ContractKind', [
  ['STATION', '社工站', 'Stations'],
  ['HUB', '社工总站', 'District hub'],
]);
export type ContractKind = ValueOf<typeof CONTRACT_KIND>;

/** The parts of a procurement notice that must be published before the award (CO-6). */
export const NOTICE_PART = vocabulary('NoticePart', [
  ['CONTENT', '内容', 'Content'],
  ['STANDARD', '标准', 'Standard'],
  ['REQUIREMENTS', '要求', 'Requirements'],
  ['METHOD', '方式', 'Method'],
  ['CONTRACTOR_CONDITIONS', '承接主体条件', 'Conditions for contractors'],
]);
export type NoticePart = ValueOf<typeof NOTICE_PART>;

/** The states of a contract. */
export const CONTRACT_STATUS = vocabulary('ContractStatus', [
  ['SIGNED', '已签订', 'Signed'],
  ['IN_SERVICE', '服务中', 'In service'],
  ['EXPIRED', '已期满', 'Expired'],
  ['TERMINATED', '已终止', 'Terminated'],
]);
export type ContractStatus = ValueOf<typeof CONTRACT_STATUS>;

/** The eight clauses that every contract must have (CO-2). */
export const CONTRACT_CLAUSE = vocabulary('ContractClause', [
  ['CONTENT', '内容', 'Content'],
  ['TERM', '期限', 'Term'],
  ['QUANTITY', '数量', 'Quantity'],
  ['QUALITY', '质量', 'Quality'],
  ['PRICE', '价格', 'Price'],
  ['SETTLEMENT', '结算', 'Settlement'],
  ['RIGHTS_AND_DUTIES', '权利义务', 'Rights and duties'],
  ['BREACH_LIABILITY', '违约责任', 'Liability for breach'],
]);
export type ContractClauseName = ValueOf<typeof CONTRACT_CLAUSE>;

/** The states of a lot: the part of a contract that pays for one station or for the district hub. */
export const LOT_STATUS = vocabulary('LotStatus', [
  ['ACTIVE', '执行中', 'Active'],
  ['HELD', '暂停拨付', 'Held'],
  ['TERMINATED', '已终止', 'Terminated'],
  ['SETTLED', '已结算', 'Settled'],
]);
export type LotStatus = ValueOf<typeof LOT_STATUS>;

/** The ways in which a termination case can end (EV-2). */
export const TERMINATION_OUTCOME = vocabulary('TerminationOutcome', [
  ['TERMINATED', '已终止', 'Terminated'],
  ['WITHDRAWN', '已撤销', 'Withdrawn'],
]);
export type TerminationOutcome = ValueOf<typeof TERMINATION_OUTCOME>;

/** The kinds of instalments of a project year, and the settlement after a termination. */
export const INSTALMENT_KIND = vocabulary('InstalmentKind', [
  ['INITIAL', '首期款', 'Initial'],
  ['INTERIM', '中期款', 'Interim'],
  ['FINAL', '尾款', 'Final'],
  ['SETTLEMENT', '结算款', 'Settlement'],
]);
export type InstalmentKind = ValueOf<typeof INSTALMENT_KIND>;

/** The kinds of instalments on which the parties can agree in a contract. */
export const AGREED_INSTALMENT_KIND = narrowed('AgreedInstalmentKind', INSTALMENT_KIND, [
  'INITIAL',
  'INTERIM',
  'FINAL',
]);
export type AgreedInstalmentKind = ValueOf<typeof AGREED_INSTALMENT_KIND>;

/** The milestones: events that make an instalment due. */
export const MILESTONE = vocabulary('Milestone', [
  ['CONTRACT_SIGNED', '合同签订', 'Contract signed'],
  ['STAFF_ON_POST', '人员到岗', 'Staff on post'],
  ['MID_TERM_REPORT', '中期工作报告', 'Mid-term report'],
  ['EVALUATION_QUALIFIED', '评估合格', 'Evaluation qualified'],
  ['ACCEPTANCE', '履约验收', 'Acceptance'],
  ['SETTLEMENT', '终止结算', 'Settlement after termination'],
]);
export type Milestone = ValueOf<typeof MILESTONE>;

/** The milestones on which the parties can agree in a contract. */
export const AGREED_MILESTONE = narrowed('AgreedMilestone', MILESTONE, [
  'CONTRACT_SIGNED',
  'STAFF_ON_POST',
  'MID_TERM_REPORT',
  'EVALUATION_QUALIFIED',
  'ACCEPTANCE',
]);
export type AgreedMilestone = ValueOf<typeof AGREED_MILESTONE>;

/** The states of an instalment. */
export const INSTALMENT_STATUS = vocabulary('InstalmentStatus', [
  ['PLANNED', '未到期', 'Planned'],
  ['DUE', '应付', 'Due'],
  ['REQUESTED', '已申请', 'Requested'],
  ['PAID', '已支付', 'Paid'],
  ['HELD', '暂停拨付', 'Held'],
  ['CANCELLED', '已取消', 'Cancelled'],
]);
export type InstalmentStatus = ValueOf<typeof INSTALMENT_STATUS>;

/** The orders in which contracts can be listed. */
export const CONTRACT_ORDER = vocabulary('ContractOrder', [
  ['ENDS_ON', '合同期截止日期由早到晚', 'Earliest end first'],
  ['SIGNED_ON_DESC', '签订日期由新到旧', 'Latest signature first'],
]);
export type ContractOrder = ValueOf<typeof CONTRACT_ORDER>;
