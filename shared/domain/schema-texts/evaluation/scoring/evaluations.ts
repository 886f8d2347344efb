import { type Text, type Texts } from '../../../schema-text';
import { DIVISION_FILTER, PROJECT_YEAR } from '../ground/repeated';

const OFFICE: Text = ['评估单位。', 'The evaluating office.'];
const DIMENSION: Text = ['评估维度。', 'The dimension.'];

/** The yearly evaluation of a station (EV-1). */
export const ANNUAL_EVALUATION_TEXTS = {
  EvaluationStatus: ['评估状态。', 'The states of an evaluation.'],
  EvaluationOrder: [
    '评估的排名方式:只列双方均已签署的。',
    'A ranking. It lists only evaluations that both offices have signed.',
  ],
  EvaluationKind: ['评估种类。', 'The kinds of evaluations.'],
  EvaluatingOffice: ['共同评估的两个单位(EV-1)。', 'The two offices that evaluate a station together (EV-1).'],
  EvaluationDimensionKind: ['评估维度。', 'The five dimensions of an evaluation.'],
  Grade: ['评估等次。', 'The grades of an evaluation, from the best to the worst.'],
  'Query.evaluation': [
    '一项年度评估;不存在或无权查阅的为空。',
    'One evaluation. Null where there is none, or the caller may not read it.',
  ],
  'Query.evaluation(id)': ['评估编号。', 'The id of the evaluation.'],
  'Query.evaluations': [
    '年度评估,项目年度新的在前;也可按得分排名。',
    'The evaluations that the caller may read: newest project year first, or a ranking.',
  ],
  'Query.evaluations(division)': DIVISION_FILTER,
  'Query.evaluations(projectYear)': [
    '项目年度,以其开始的公历年份表示;留空不限。',
    'The calendar year in which the project year begins; omit it for all.',
  ],
  'Query.evaluations(status)': ['评估状态;留空不限。', 'Lists only evaluations with these statuses; omit it for all.'],
  'Query.evaluations(orderBy)': [
    '排名方式;留空按项目年度排列。',
    'The ranking; omit it for newest project year first.',
  ],
  'Station.latestEvaluation': [
    '最近一个项目年度中双方均已签署的年度评估;没有的为空。',
    'The signed evaluation of the latest project year that has one. Null where there is none.',
  ],

  EvaluationConnection: ['年度评估列表的一页。', 'A page of evaluations.'],
  Evaluation: [
    '区县与街道(镇)对社工站共同开展的年度评估(EV-1)。',
    'The yearly evaluation of a station, by district and street together (EV-1).',
  ],
  'Evaluation.id': ['评估编号。', 'The id of the evaluation.'],
  'Evaluation.projectYear': PROJECT_YEAR,
  'Evaluation.status': ['评估状态。', 'The status of the evaluation.'],
  'Evaluation.score': [
    '总分,满分100分,保留一位小数;双方均评分前为空。',
    'The score out of 100, with one decimal. Null until both offices have scored.',
  ],
  'Evaluation.grade': ['等次;双方均评分前为空。', 'The grade. Null until both offices have scored.'],
  'Evaluation.signedBy': [
    '已签署的单位及签署日期。',
    'The offices that have signed, each with the day of its signature.',
  ],
  'Evaluation.kind': [
    '评估种类:年度评估,或不影响标段的中期评估。',
    'The kind of the evaluation: an annual one, or a mid-term one without consequences for the lot.',
  ],
  'Evaluation.round': [
    '评分轮次,从1起;双方评分撤回后为下一轮。',
    'The round of scoring, from 1. The withdrawal of both offices’ scores begins the next one.',
  ],
  'Evaluation.deliveredOn': [
    '评估结果送达承接主体的日期,即双方均评分之日;此前为空。',
    'The day on which the result was delivered to the contractor, once both offices had scored. Null before.',
  ],
  'Evaluation.objectUntil': [
    '承接主体提出异议的最后一日(含当日);不能提出的为空。',
    'The last day on which the contractor may object. Null where it may not.',
  ],
  'Evaluation.acceptedOn': [
    '承接主体认可评估结果的日期;未认可的为空。',
    'The day on which the contractor accepted the result. Null where it has not.',
  ],
  'Evaluation.withdrawals': [
    '双方均评分后申请撤回评分的单位;另一单位也申请后生效。',
    'The requests to withdraw the scores after both offices have scored. They take effect once both have asked.',
  ],
  'Evaluation.objection': [
    '承接主体对现有结果的最近一次异议;没有的为空。',
    'The contractor’s last objection to the present result. Null where there is none.',
  ],
  'Evaluation.objections': [
    '承接主体的全部异议,包括已撤回的评分轮次,按时间先后排列。',
    'All objections of the contractor, oldest first, including those to results that were withdrawn later.',
  ],
  'Evaluation.superseded': [
    '被替代的情况;未被替代的为空。',
    'The replacement of the evaluation. Null if it was not replaced.',
  ],
  'Evaluation.dimensions': ['各评估维度的得分。', 'The points in each of the five dimensions.'],
  'Evaluation.scores': [
    '双方的评分;双方均评分前为空列表。',
    'The scores of both offices. The list is empty until both have scored.',
  ],
  'Evaluation.ownScores': ['本单位的评分。', 'The scores of the caller’s own office.'],
  'Evaluation.recusals': ['该项目年度评估的回避情况。', 'The recusals from the evaluation of this project year.'],
  'Evaluation.station': [
    '被评估的社工站;不再有权查阅的为空。',
    'The station. Null where the caller may no longer read it.',
  ],
  'Evaluation.contractor': ['被评估的承接主体。', 'The contractor whose work is evaluated.'],

  EvaluationSignature: ['一个单位的签署。', 'The signature of one office.'],
  'EvaluationSignature.role': OFFICE,
  'EvaluationSignature.on': ['签署日期。', 'The day of the signature.'],
  EvaluationSupersession: [
    '已签署的评估被替代的情况;原评估按签署时的内容保留。',
    'The replacement of a signed evaluation, which is kept as it was signed.',
  ],
  'EvaluationSupersession.on': ['替代日期。', 'The day on which it was replaced.'],
  'EvaluationSupersession.reason': ['替代理由。', 'The reason for the replacement.'],
  EvaluationDimension: ['一个评估维度的得分。', 'One dimension of an evaluation, with its points.'],
  'EvaluationDimension.dimension': DIMENSION,
  'EvaluationDimension.weight': [
    '该维度的满分;无适用标准的为空。',
    'The highest number of points in the dimension. Null if no policy was in force.',
  ],
  'EvaluationDimension.points': [
    '该维度的得分,即双方评分的平均分;双方均评分前为空。',
    'The mean of the points of both offices. Null until both have scored.',
  ],
  EvaluationScore: ['一个单位在一个评估维度的评分。', 'The score that one office gives in one dimension.'],
  'EvaluationScore.role': OFFICE,
  'EvaluationScore.dimension': DIMENSION,
  'EvaluationScore.points': ['分数,保留一位小数。', 'The points, with one decimal.'],
  'EvaluationScore.remark': ['评分说明;没有的为空。', 'A remark on the points. Null where there is none.'],

  'Contractor.evaluations': [
    '该承接主体各合同已签署的年度评估,项目年度新的在前。',
    'The signed evaluations of the contractor’s work under all contracts, newest project year first.',
  ],
  'Contractor.record': ['该承接主体的评估记录汇总。', 'A summary of the contractor’s evaluations.'],
  TrackRecord: [
    '承接主体评估等次的汇总,限有权查阅的合同。',
    'A summary of a contractor’s evaluations by grade, over all contracts that the caller may read.',
  ],
  'TrackRecord.evaluations': [
    '双方均已签署且未被替代的评估数。',
    'The number of evaluations that both offices have signed and that were not replaced.',
  ],
  'TrackRecord.excellent': ['优秀的次数。', 'The number of evaluations graded excellent.'],
  'TrackRecord.good': ['良好的次数。', 'The number of evaluations graded good.'],
  'TrackRecord.qualified': ['合格的次数。', 'The number of evaluations graded qualified.'],
  'TrackRecord.unqualified': ['不合格的次数。', 'The number of evaluations graded unqualified.'],
} as const satisfies Texts;
