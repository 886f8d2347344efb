import { ROLE } from './roles';
import { type ValueOf, narrowed, vocabulary } from './vocabulary';

/** The states of an evaluation. */
export const EVALUATION_STATUS = vocabulary('EvaluationStatus', [
  ['DRAFT', '评分中', 'Draft'],
  ['SCORED', '已评分', 'Scored'],
  ['SIGNED', '已签署', 'Signed'],
  ['SUPERSEDED', '已被替代', 'Superseded'],
]);
export type EvaluationStatus = ValueOf<typeof EVALUATION_STATUS>;

/** The kinds of evaluations. Only an annual evaluation has consequences for the lot (EV-1, EV-2). */
export const EVALUATION_KIND = vocabulary('EvaluationKind', [
  ['ANNUAL', '年度评估', 'Annual'],
  ['MID_TERM', '中期评估', 'Mid-term'],
]);
export type EvaluationKind = ValueOf<typeof EVALUATION_KIND>;

/**
 * The offices that decide objections: the district bureau first, and the city bureau if the contractor objects again.
 */
export const OBJECTION_OFFICE = narrowed('ObjectionOffice', ROLE, ['DISTRICT_BUREAU', 'CITY_BUREAU']);
export type ObjectionOffice = ValueOf<typeof OBJECTION_OFFICE>;

/** The kinds of members of a panel that scores an evaluation. */
export const PANEL_MEMBER_KIND = vocabulary('PanelMemberKind', [
  ['DISTRICT_HUB', '社工总站', 'District hub'],
  ['THIRD_PARTY', '第三方机构', 'Third-party agency'],
  ['EXPERT', '专家', 'Expert'],
]);
export type PanelMemberKind = ValueOf<typeof PANEL_MEMBER_KIND>;

/** The decisions about an objection. */
export const OBJECTION_OUTCOME = vocabulary('ObjectionOutcome', [
  ['UPHELD', '异议成立', 'Upheld'],
  ['DISMISSED', '异议不成立', 'Dismissed'],
]);
export type ObjectionOutcome = ValueOf<typeof OBJECTION_OUTCOME>;

/** The reasons for withdrawing scores. */
export const WITHDRAWAL_GROUND = vocabulary('WithdrawalGround', [
  ['OFFICE_ALONE', '本单位撤回', 'Withdrawn by the office alone'],
  ['BOTH_OFFICES', '两个单位共同撤回', 'Withdrawn by both offices'],
  ['CITY_BUREAU', '市民政局撤回', 'Withdrawn by the city bureau'],
  ['OBJECTION', '异议成立', 'Objection upheld'],
  ['RECUSAL', '评分人员回避', 'Recusal of the person who scored'],
  ['PANEL', '改由评估小组评分', 'Scored by a panel instead'],
]);
export type WithdrawalGround = ValueOf<typeof WITHDRAWAL_GROUND>;

/** The orders in which evaluations can be listed. */
export const EVALUATION_ORDER = vocabulary('EvaluationOrder', [['SCORE_DESC', '得分由高到低', 'Highest score first']]);
export type EvaluationOrder = ValueOf<typeof EVALUATION_ORDER>;

/** The five dimensions of an evaluation. */
export const DIMENSION = vocabulary('EvaluationDimensionKind', [
  ['ADMINISTRATION', '行政管理', 'Administration'],
  ['FINANCE', '财务管理', 'Finance'],
  ['SERVICE', '服务执行与产出', 'Service delivery and output'],
  ['SOCIAL_APPRAISAL', '社会评价', 'Social appraisal'],
  ['PUBLICITY_AND_INNOVATION', '宣传创新', 'Publicity and innovation'],
]);
export type Dimension = ValueOf<typeof DIMENSION>;

/** The grades of an evaluation, from the best to the worst. */
export const GRADE = vocabulary('Grade', [
  ['EXCELLENT', '优秀', 'Excellent'],
  ['GOOD', '良好', 'Good'],
  ['QUALIFIED', '合格', 'Qualified'],
  ['UNQUALIFIED', '不合格', 'Unqualified'],
]);
export type Grade = ValueOf<typeof GRADE>;
