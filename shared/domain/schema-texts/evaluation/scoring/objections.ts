import { type Text, type Texts } from '../../../schema-text';
import { KEY, PROJECT_YEAR } from '../ground/repeated';

const EVALUATION_ID: Text = ['评估编号。', 'The id of the evaluation.'];
const OFFICE: Text = ['评估单位,即区县或街道(镇)。', 'The district bureau or the street office.'];
const LAST_DAY: Text = [
  '可提出异议的最后一日(含当日);不能提出的为空。',
  'The last day on which the contractor may object. Null if it may not object.',
];

/** Objections of the contractor to a result, their decisions, and the scores that were withdrawn. */
export const OBJECTION_TEXTS = {
  ObjectionOffice: ['处理异议的单位。', 'The offices that decide an objection.'],
  ObjectionOutcome: ['异议的处理结果:成立或不成立。', 'The possible decisions about an objection.'],
  WithdrawalGround: ['撤回评分的依据。', 'The reasons why scores no longer count.'],
  'WithdrawalGround.OFFICE_ALONE': [
    '本单位撤回:另一单位评分前,由本单位撤回。',
    'Withdrawn by the office alone, before the other office scored.',
  ],
  'WithdrawalGround.BOTH_OFFICES': [
    '双方共同撤回:双方均评分后,双方均申请撤回。',
    'Withdrawn by both offices, after both had scored.',
  ],
  'WithdrawalGround.CITY_BUREAU': [
    '市民政局撤回:双方均评分后,由市民政局撤回。',
    'Withdrawn by the city bureau, after both offices had scored.',
  ],
  'WithdrawalGround.OBJECTION': [
    '异议成立:承接主体提出的异议成立。',
    'Objection upheld: the contractor objected with success.',
  ],
  'Query.evaluationsToObject': [
    '可提出异议的评估:评估结果已送达,异议期未满;区县民政部门不予支持或逾期未处理的,可向市民政局再提一次。',
    'The evaluations to which the caller may object now: the result was delivered, and the time to object has not ' +
      'passed. A second objection goes to the city bureau, if the district bureau dismissed the first one or did not ' +
      'decide it in time.',
  ],
  'Query.deliveredEvaluations': [
    '已送达本单位的全部评估,包括正在重新评分的,项目年度新的在前。',
    'All evaluations of the caller’s work whose result was delivered, newest project year first, including those ' +
      'that are being scored again.',
  ],
  ScoredEvaluationConnection: ['已送达的评估列表的一页。', 'A page of evaluations whose result was delivered.'],
  ScoredEvaluation: [
    '对本单位工作的评估,结果已经送达;得分在双方均签署后方可查看。',
    'An evaluation of the caller’s work whose result was delivered. Its points are shown once both offices have ' +
      'signed.',
  ],
  'ScoredEvaluation.id': EVALUATION_ID,
  'ScoredEvaluation.projectYear': PROJECT_YEAR,
  'ScoredEvaluation.kind': ['评估种类。', 'The kind of the evaluation.'],
  'ScoredEvaluation.deliveredOn': [
    '结果送达日期;正在重新评分的为空。',
    'The day on which the result was delivered. Null while the evaluation is being scored again.',
  ],
  'ScoredEvaluation.objectUntil': LAST_DAY,
  'ScoredEvaluation.acceptedOn': [
    '本单位认可结果的日期;未认可的为空。',
    'The day on which the caller accepted the result. Null if it is not accepted.',
  ],
  'ScoredEvaluation.objection': [
    '本单位对现有结果的最近一次异议;未提出的为空。',
    'The caller’s last objection to the present result. Null if there is none.',
  ],
  'ScoredEvaluation.objections': [
    '本单位的全部异议及处理意见,按时间先后排列。',
    'All objections of the caller with their answers, oldest first.',
  ],
  'ScoredEvaluation.station': [
    '被评估的社工站;不再有权查看的为空。',
    'The station that is evaluated. Null if the caller may no longer read it.',
  ],
  EvaluationObjection: [
    '承接主体的异议:首次由区县民政部门处理,再次由市民政局处理。',
    'An objection of the contractor. The district bureau decides the first one, the city bureau the second.',
  ],
  'EvaluationObjection.on': ['异议的提出日期。', 'The day on which the contractor objected.'],
  'EvaluationObjection.reason': ['异议理由。', 'The reason for the objection.'],
  'EvaluationObjection.office': ['处理该异议的单位。', 'The office that decides the objection.'],
  'EvaluationObjection.decideBy': [
    '处理期限(含当日);早期提出、未定处理期限的为空。',
    'The last day for the decision. Null for an old objection that had no such term.',
  ],
  'EvaluationObjection.decidedOn': ['处理日期;未处理的为空。', 'The day of the decision. Null while it is open.'],
  'EvaluationObjection.outcome': ['处理结果;未处理的为空。', 'The decision. Null while the objection is open.'],
  'EvaluationObjection.answer': ['处理意见;未处理的为空。', 'The answer to the contractor. Null before the decision.'],

  'Mutation.objectToEvaluation': [
    '对评估提出异议。结果送达后5个工作日内向区县民政部门提出。不予支持的,5个工作日内可向市民政局再提一次;逾期未处理的,也可向市民政局再提。期满、已认可、正在处理且未逾期,或双方均已签署的,返回 INVALID_STATE。',
    'Objects to an evaluation within five working days after its result was delivered. If the objection is ' +
      'dismissed, the caller may object once more within five working days, to the city bureau. The caller may also ' +
      'do so if the decision is overdue. The mutation is refused with INVALID_STATE after that time, and while an ' +
      'objection is open and not overdue. It is also refused once the result is accepted or both offices have signed.',
  ],
  'Mutation.objectToEvaluation(idempotencyKey)': KEY,
  'Mutation.objectToEvaluation(evaluationId)': EVALUATION_ID,
  'Mutation.objectToEvaluation(reason)': [
    '异议理由,1至500字,不得换行,供各单位查看。',
    'The reason for the objection, in one line of 1 to 500 characters. The offices may read it.',
  ],
  'Mutation.acceptEvaluation': [
    '认可评估结果,放弃异议,双方即可签署。异议正在处理的,返回 INVALID_STATE。',
    'The contractor accepts the result of an evaluation and waives objections, so that the offices may sign at once. ' +
      'The mutation is refused with INVALID_STATE while an objection is open.',
  ],
  'Mutation.acceptEvaluation(idempotencyKey)': KEY,
  'Mutation.acceptEvaluation(evaluationId)': EVALUATION_ID,
  'Mutation.decideObjection': [
    '处理承接主体的异议,由未参加评分的人员办理,自提出之日起10个工作日内完成。异议成立的,双方评分撤回,由其他人员重新评分。没有待处理异议的,返回 INVALID_STATE;参加过评分、' +
      '已回避或由另一单位处理的,返回 FORBIDDEN。',
    'Decides the contractor’s objection, within ten working days and by a person who did not score. If the ' +
      'objection is upheld, the scores are withdrawn and other persons score again. The mutation is refused with ' +
      'INVALID_STATE if no objection is open. It is refused with FORBIDDEN for a person who scored or is recused, ' +
      'and if the other office must decide the objection.',
  ],
  DecideObjectionInput: ['处理一项异议的内容。', 'The decision on an objection.'],
  'DecideObjectionInput.evaluationId': EVALUATION_ID,
  'DecideObjectionInput.outcome': ['处理结果:异议成立或不成立。', 'Whether the objection is upheld or dismissed.'],
  'DecideObjectionInput.answer': [
    '处理意见,1至2000字,送承接主体和各单位。',
    'The answer to the contractor, of 1 to 2,000 characters. The offices may read it too.',
  ],

  EvaluationWithdrawal: [
    '一个单位撤回评分的申请。',
    'The request of one office to withdraw the scores of both offices.',
  ],
  'EvaluationWithdrawal.role': OFFICE,
  'EvaluationWithdrawal.on': ['申请撤回评分的日期。', 'The day on which the office asked for the withdrawal.'],
  'EvaluationWithdrawal.reason': ['申请撤回评分的理由。', 'The reason for the request.'],
  'Evaluation.withdrawnScores': [
    '已撤回的评分,供审计部门查看;双方均评分前不显示本轮撤回的评分。',
    'The scores that were withdrawn, for auditors. Those of the present round are shown only after both offices have ' +
      'scored.',
  ],
  WithdrawnScore: ['一个单位已撤回的评分。', 'The score of one office that was withdrawn.'],
  'WithdrawnScore.role': OFFICE,
  'WithdrawnScore.round': ['评分所属轮次。', 'The round of scoring to which the score belonged, from 1.'],
  'WithdrawnScore.ground': ['撤回评分的依据。', 'The kind of reason for which the score was withdrawn.'],
  'WithdrawnScore.reason': ['撤回评分的理由。', 'The reason for the withdrawal, as it was stated.'],
  'WithdrawnScore.scoredOn': ['评分日期。', 'The day on which the office scored.'],
  'WithdrawnScore.withdrawnOn': ['撤回日期。', 'The day on which the score was withdrawn.'],
  'WithdrawnScore.scores': ['各评估维度的原评分。', 'The withdrawn points, one entry for each dimension.'],
} as const satisfies Texts;
