import { type ValueOf, vocabulary } from './vocabulary';

/** The states of an evaluation. */
export const EVALUATION_STATUS = vocabulary('EvaluationStatus', [
  ['DRAFT', '评分中', 'Draft'],
  ['SCORED', '已评分', 'Scored'],
  ['SIGNED', '已签署', 'Signed'],
  ['SUPERSEDED', '已被替代', 'Superseded'],
]);
export type EvaluationStatus = ValueOf<typeof EVALUATION_STATUS>;

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
