import { type ValueOf, vocabulary } from './vocabulary';

/** The kinds of submissions that districts and contractors make (FI-1 to FI-5). */
export const SUBMISSION_KIND = vocabulary('SubmissionKind', [
  ['ANNUAL_PLAN', '年度计划(备案)', 'Annual plan'],
  ['NEEDS_SURVEY', '需求调研', 'Needs survey'],
  ['SERVICE_PLAN', '服务计划', 'Service plan'],
  ['MONTHLY_BRIEF', '月度简报', 'Monthly brief'],
  ['MID_TERM_REPORT', '中期工作报告', 'Mid-term report'],
  ['FINAL_REPORT', '终期工作报告', 'Final report'],
  ['IMPLEMENTATION_REPORT', '实施情况报告', 'Implementation report'],
]);
export type SubmissionKind = ValueOf<typeof SUBMISSION_KIND>;

/**
 * The states of a submission. They follow from its due date, the date of its first revision and today's date, and are
 * never stored.
 */
export const SUBMISSION_STATUS = vocabulary('SubmissionStatus', [
  ['DUE', '待报送', 'Due'],
  ['OVERDUE', '逾期未报', 'Overdue'],
  ['SUBMITTED', '已报送', 'Submitted'],
  ['SUBMITTED_LATE', '逾期报送', 'Submitted late'],
]);
export type SubmissionStatus = ValueOf<typeof SUBMISSION_STATUS>;

/** The kinds of targets that an annual plan sets. */
export const PLAN_TARGET_KIND = vocabulary('PlanTargetKind', [
  ['OUTPUT', '产出', 'Output'],
  ['BENEFIT', '效益', 'Benefit'],
  ['SATISFACTION', '满意度', 'Satisfaction'],
]);
export type PlanTargetKind = ValueOf<typeof PLAN_TARGET_KIND>;

/** The five forms of professional service. */
export const SERVICE_FORM = vocabulary('ServiceForm', [
  ['COMFORT', '心理慰藉', 'Psychological comfort'],
  ['HUMAN_CARE', '人文关怀', 'Human care'],
  ['CAPACITY', '能力提升', 'Capacity building'],
  ['INTEGRATION', '社会融入', 'Social integration'],
  ['RESOURCES', '资源链接', 'Linking resources'],
]);
export type ServiceForm = ValueOf<typeof SERVICE_FORM>;

/** The groups of people that a professional service reaches. */
export const SERVICE_RECIPIENTS = vocabulary('ServiceRecipients', [
  ['FAMILIES_IN_DIFFICULTY', '困难家庭', 'Families in difficulty'],
  ['LEFT_BEHIND_OR_EMPTY_NEST_ELDERLY', '留守或空巢老年人', 'Left-behind or empty-nest elderly'],
  ['RURAL_LEFT_BEHIND_CHILDREN', '农村留守儿童', 'Rural left-behind children'],
  ['CHILDREN_IN_DIFFICULTY', '困境儿童', 'Children in difficulty'],
  ['DISABLED', '残疾人', 'Persons with disabilities'],
  ['OTHERS', '其他', 'Others'],
]);
export type ServiceRecipients = ValueOf<typeof SERVICE_RECIPIENTS>;

/** The kinds of attached files. */
export const ATTACHMENT_KIND = vocabulary('AttachmentKind', [
  ['CONTRACT', '合同', 'Contract'],
  ['CERTIFICATE', '证书', 'Certificate'],
  ['REPORT', '报告', 'Report'],
  ['PHOTOGRAPH', '照片', 'Photograph'],
  ['OTHER', '其他', 'Other'],
]);
export type AttachmentKind = ValueOf<typeof ATTACHMENT_KIND>;
