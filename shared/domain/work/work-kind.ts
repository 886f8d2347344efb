import { type ValueOf, vocabulary } from '../vocabulary';

/**
 * The kinds of work items. Each kind is a duty: an office or a contractor must act, and does so with a mutation. Acts
 * that are always possible, such as amending or adjusting, are not duties.
 */
export const WORK_KIND = vocabulary('WorkKind', [
  ['LOG_HOURS', '填报一周的工时', 'Log the service hours of a week'],
  ['FIX_HOURS', '更正退回的工时', 'Correct service hours that were returned'],
  ['CONFIRM_HOURS', '确认工时', 'Confirm service hours'],
  ['VERIFY_HOURS', '核实工时', 'Verify service hours'],
  ['VERIFY_TRAINING', '核实培训', 'Verify a training'],
  ['VERIFY_QUALIFICATION', '核实人员的学历和专业资质', 'Verify the education and qualification of a worker'],
  ['POST_STAFF', '向社工站派驻人员', 'Post staff at a station'],
  ['RECORD_VENUE', '登记社工站场所', 'Record the venue of a station'],
  ['LIST_EQUIPMENT', '登记社工站设备清单', 'List the equipment of a station'],
  ['ACKNOWLEDGE_EQUIPMENT', '确认社工站设备清单', 'Acknowledge the list of a station’s equipment'],
  ['RECORD_SIGNAGE', '登记社工站标牌', 'Record the signage of a station'],
  [
    'RENEW_REGULATION',
    '制定规章制度(尚未制定或者即将到期)',
    'Adopt a regulation that is missing, or the successor of one that ends soon',
  ],
  ['PLAN_STATION', '为街道(镇)规划社工站', 'Plan the station of a street or town'],
  ['OPEN_STATION', '启用社工站', 'Open a station'],
  ['AWARD', '确定中标(成交)供应商', 'Record the award of a procurement'],
  ['SIGN_CONTRACT', '与中标(成交)供应商签订合同', 'Sign the contract of an award'],
  ['RENEW_CONTRACT', '合同期满前重新采购', 'Procure again before a contract ends'],
  ['ACCEPT_SERVICE', '验收项目年度的服务', 'Accept the service of a project year'],
  ['REQUEST_PAYMENT', '申请支付分期款', 'Request the payment of an instalment'],
  ['APPROVE_PAYMENT', '审批支付', 'Approve a payment'],
  ['MAKE_PAYMENT', '登记支付', 'Record a payment'],
  ['CONFIRM_PAYMENT', '确认收款', 'Confirm the receipt of a payment'],
  ['CONFIRM_ACCOUNT', '复核他人录入的收款账户', 'Confirm a payment account that another person entered'],
  ['TERMINATE_LOT', '终止标段', 'Terminate a lot'],
  ['SETTLE_LOT', '结算已终止的标段', 'Settle a terminated lot'],
  ['COMMIT_BUDGET', '为合同占用指标', 'Encumber budget lines for a contract'],
  ['FILE_SUBMISSION', '报送材料', 'Submit a document'],
  ['REVISE_SUBMISSION', '重新报送退回的材料', 'Submit a returned document again'],
  ['VERIFY_SUBMISSION', '核实报送材料或确认收到', 'Verify a submitted document or acknowledge its receipt'],
  ['SCORE_EVALUATION', '评估评分', 'Score an evaluation'],
  ['SIGN_EVALUATION', '签署评估', 'Sign an evaluation'],
  ['OBJECT_EVALUATION', '对评估提出异议(有异议的)', 'Object to an evaluation, if the contractor disagrees'],
  ['DECIDE_OBJECTION', '处理评估异议', 'Decide an objection to an evaluation'],
  ['ANSWER_RECTIFICATION', '答复整改', 'Answer a rectification'],
  ['CLOSE_RECTIFICATION', '审核整改答复', 'Review an answered rectification'],
  ['ANSWER_COMPLAINT', '答复投诉', 'Answer a complaint'],
  ['COMMISSION_INSPECTION', '委托年度督导检查', 'Commission the inspection of the year'],
  ['INSPECT', '督导检查(区县的检查数未达到要求)', 'Inspect stations of a district that lacks inspections'],
  ['WAIVER_ENDING', '处理即将到期的特殊情况核准', 'Decide about a waiver that ends soon'],
]);
export type WorkKind = ValueOf<typeof WORK_KIND>;

/** The states of a work item: a person of the office can act now, or another office must act first. */
export const WORK_STATE = vocabulary('WorkState', [
  ['READY', '可办理', 'Ready'],
  ['WAITING', '等待其他单位', 'Waiting for another office'],
]);
export type WorkState = ValueOf<typeof WORK_STATE>;
