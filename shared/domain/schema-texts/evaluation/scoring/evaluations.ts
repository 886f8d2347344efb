import { type Text, type Texts } from '../../../schema-text';
import { EVALUATING_OFFICE, OBJECT_UNTIL, PROJECT_YEAR } from '../ground/repeated';

const DIMENSION: Text = ['分数所属的评估维度。', 'The dimension to which the points belong.'];

/** The schema's descriptions of evaluations (EV-1), their scores and signatures, and a contractor's track record. */
export const ANNUAL_EVALUATION_TEXTS = {
  EvaluationStatus: [
    '评估状态。区县民政部门和街道(镇)均已评分,或者评估小组全体成员均已评分的,为已评分。',
    'The states of an evaluation. It is SCORED once both offices, or all members of its panel, have scored.',
  ],
  EvaluationOrder: [
    '评估的排名方式:只列区县民政部门和街道(镇)均已签署的年度评估。',
    'A ranking of evaluations. It lists only annual evaluations that both offices have signed.',
  ],
  EvaluationKind: ['评估种类:年度评估或中期评估。', 'The kinds of evaluations: annual and mid-term.'],
  EvaluatingOffice: [
    '共同评估社工站的两个单位:区县民政部门和街道办事处(镇政府)(EV-1)。',
    'The two offices that evaluate a station together: the district bureau and the street office (EV-1).',
  ],
  EvaluationDimensionKind: ['评估的五个维度。', 'The five dimensions of an evaluation.'],
  Grade: ['评估等次,由高到低。', 'The grades of an evaluation, from the best to the worst.'],
  'Station.latestEvaluation': [
    '最近一个项目年度的已签署年度评估;没有的为空。',
    'The signed annual evaluation of the latest project year that has one. Null if there is none.',
  ],

  EvaluationConnection: ['评估列表的一页。', 'A page of evaluations.'],
  Evaluation: [
    '区县与街道(镇)对社工站共同开展的评估(EV-1)。',
    'An evaluation of a station, by the district bureau and the street office together (EV-1).',
  ],
  'Evaluation.id': ['评估编号。', 'The id of the evaluation.'],
  'Evaluation.projectYear': PROJECT_YEAR,
  'Evaluation.status': ['评估状态。', 'The status of the evaluation.'],
  'Evaluation.score': [
    '总分,满分 100 分,保留一位小数;评分完成前为空。',
    'The score out of 100, with one decimal. Null until scoring is complete.',
  ],
  'Evaluation.grade': [
    '与总分对应的等次;评分完成前为空。',
    'The grade that corresponds to the score. Null until scoring is complete.',
  ],
  'Evaluation.awaits': [
    '尚待哪些单位评分或签署,以调用方有权知悉的为限:区县民政部门和街道(镇)均评分前,不显示另一单位是否已评分。由评估小组评分的,评分完成前为空列表。',
    'The offices whose score or signature is awaited, as far as the caller may know. An office that has not scored ' +
      'does not learn whether the other office has scored. The list is empty while a panel scores.',
  ],
  'Evaluation.signedBy': ['已签署的单位及签署日期。', 'The signatures of the offices, each with its date.'],
  'Evaluation.kind': [
    '评估种类:年度评估,或不影响标段的中期评估。',
    'The kind of the evaluation: an annual one, or a mid-term one without consequences for the lot.',
  ],
  'Evaluation.round': [
    '评分轮次,从 1 起;两个评估单位的评分或评估小组的评分撤回后,为下一轮。',
    'The round of scoring, from 1. If the scores of both offices or of the panel are withdrawn, the next round begins.',
  ],
  'Evaluation.deliveredOn': [
    '评估结果送达承接主体的日期,即评分完成之日;此前为空。',
    'The day on which scoring was complete and the result was delivered to the contractor. Null until that day.',
  ],
  'Evaluation.objectUntil': OBJECT_UNTIL,
  'Evaluation.acceptedOn': [
    '承接主体认可评估结果的日期;未认可的为空。',
    'The day on which the contractor accepted the result. Null if the result is not accepted.',
  ],
  'Evaluation.withdrawals': [
    '评分完成后待处理的撤回评分申请;区县民政部门和街道(镇)均申请后生效。',
    'The open requests to withdraw the scores after scoring was complete. The scores are withdrawn once both offices ' +
      'have made a request.',
  ],
  'Evaluation.objection': [
    '承接主体对现有结果的最近一次异议;没有的为空。',
    'The contractor’s last objection to the current result. Null if there is none.',
  ],
  'Evaluation.objections': [
    '承接主体的全部异议,包括评分已撤回的各轮次中提出的异议,按时间先后排列。',
    'All objections of the contractor, oldest first, including objections in rounds whose scores were withdrawn.',
  ],
  'Evaluation.superseded': [
    '被替代的情况;未被替代的为空。',
    'The replacement of the evaluation. Null if it was not replaced.',
  ],
  'Evaluation.dimensions': ['各评估维度的得分。', 'The points in each of the five dimensions.'],
  'Evaluation.scores': [
    '区县民政部门和街道(镇)的评分;均评分前为空列表,由评估小组评分的也为空列表。',
    'The scores of both offices. The list is empty until both offices have scored, and if a panel scores.',
  ],
  'Evaluation.ownScores': ['调用方所在单位的评分。', 'The scores of the caller’s own office.'],
  'Evaluation.recusals': ['该项目年度评估的回避情况。', 'The recusals from the evaluation of this project year.'],
  'Evaluation.station': [
    '被评估的社工站;调用方不再有权查看该站的为空。',
    'The station that is evaluated. Null if the caller may no longer read the station.',
  ],
  'Evaluation.contractor': ['被评估的承接主体。', 'The contractor whose work is evaluated.'],

  EvaluationSignature: ['一个单位的签署。', 'The signature of one office.'],
  'EvaluationSignature.role': EVALUATING_OFFICE,
  'EvaluationSignature.on': ['签署日期。', 'The day of the signature.'],
  EvaluationSupersession: [
    '已签署的评估被替代的情况;原评估按签署时的内容保留。',
    'The replacement of a signed evaluation. The replaced evaluation is kept as it was signed.',
  ],
  'EvaluationSupersession.on': ['替代日期。', 'The day on which the evaluation was replaced.'],
  'EvaluationSupersession.reason': ['替代理由。', 'The reason for the replacement.'],
  EvaluationDimension: ['一个评估维度的得分。', 'One dimension of an evaluation, with its points.'],
  'EvaluationDimension.dimension': DIMENSION,
  'EvaluationDimension.weight': [
    '该维度的满分;无适用标准的为空。',
    'The highest number of points in the dimension. Null if no standard was in force.',
  ],
  'EvaluationDimension.points': [
    '该维度的得分,即两个评估单位评分的平均分,或者评估小组成员评分的平均分;评分完成前为空。',
    'The points in the dimension: the mean of what the two offices, or the members of the panel, gave. Null until ' +
      'scoring is complete.',
  ],
  EvaluationScore: ['一个单位在一个评估维度的评分。', 'The points that one office gives in one dimension.'],
  'EvaluationScore.role': EVALUATING_OFFICE,
  'EvaluationScore.dimension': DIMENSION,
  'EvaluationScore.points': ['该单位给出的分数,保留一位小数。', 'The points that the office gave, with one decimal.'],
  'EvaluationScore.remark': ['评分说明;没有的为空。', 'The office’s remark on the points. Null if there is none.'],

  'Contractor.evaluations': [
    '该承接主体已签署的年度评估,限调用方有权查看的,项目年度新的在前。',
    'The signed annual evaluations of the contractor’s work that the caller may read, newest project year first.',
  ],
  'Contractor.record': ['该承接主体的评估记录汇总。', 'A summary of the contractor’s evaluations.'],
  TrackRecord: [
    '承接主体年度评估等次的汇总,限调用方有权查看的合同。',
    'A summary of a contractor’s annual evaluations by grade, over the contracts that the caller may read.',
  ],
  'TrackRecord.evaluations': [
    '区县民政部门和街道(镇)均已签署且未被替代的年度评估数。',
    'The number of annual evaluations that both offices have signed and that were not replaced.',
  ],
  'TrackRecord.excellent': ['优秀的次数。', 'The number of evaluations graded excellent.'],
  'TrackRecord.good': ['良好的次数。', 'The number of evaluations graded good.'],
  'TrackRecord.qualified': ['合格的次数。', 'The number of evaluations graded qualified.'],
  'TrackRecord.unqualified': ['不合格的次数。', 'The number of evaluations graded unqualified.'],
} as const satisfies Texts;
