import { type Text, type Texts } from '../../../schema-text';
import { KEY, OBJECT_UNTIL, PROJECT_YEAR } from '../ground/repeated';

const EVALUATION_ID: Text = ['评估编号。', 'The id of the evaluation.'];

/** The schema's descriptions of a contractor's objections to a result, and of the decisions about them. */
export const OBJECTION_TEXTS = {
  ObjectionOffice: [
    '处理异议的单位:区县民政部门或市民政局。',
    'The offices that decide objections: the district bureau and the city bureau.',
  ],
  ObjectionOutcome: ['异议的处理结果:成立或不成立。', 'The decision about an objection: upheld or dismissed.'],
  'Query.evaluationsToObject': [
    '可提出异议的评估:评估结果已送达,异议期未满;区县民政部门认定异议不成立或逾期未处理的,可向市民政局再提一次。',
    'The evaluations to which the caller may object now, because the result was delivered and the time to object has ' +
      'not passed. The caller may object again, to the city bureau, if the district bureau dismissed the first ' +
      'objection or did not decide it in time.',
  ],
  'Query.deliveredEvaluations': [
    '已送达本单位的全部评估,包括正在重新评分的,项目年度新的在前。',
    'All evaluations of the caller’s work whose result was delivered, newest project year first. Evaluations that ' +
      'are being scored again are included.',
  ],
  ScoredEvaluationConnection: ['已送达的评估列表的一页。', 'A page of evaluations whose result was delivered.'],
  ScoredEvaluation: [
    '对本单位工作的评估,结果已经送达;得分在区县民政部门和街道(镇)均签署后才能查看。',
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
  'ScoredEvaluation.objectUntil': OBJECT_UNTIL,
  'ScoredEvaluation.acceptedOn': [
    '本单位认可结果的日期;未认可的为空。',
    'The day on which the caller accepted the result. Null if the result is not accepted.',
  ],
  'ScoredEvaluation.objection': [
    '本单位对现有结果的最近一次异议;未提出的为空。',
    'The caller’s last objection to the current result. Null if there is none.',
  ],
  'ScoredEvaluation.objections': [
    '本单位的全部异议及处理意见,按时间先后排列。',
    'All objections of the caller with their answers, oldest first.',
  ],
  'ScoredEvaluation.station': [
    '被评估的社工站;调用方不再有权查看该站的为空。',
    'The station that is evaluated. Null if the caller may no longer read the station.',
  ],
  EvaluationObjection: [
    '承接主体的异议:首次由区县民政部门处理,再次由市民政局处理。',
    'An objection of the contractor. The district bureau decides the first one, the city bureau the second.',
  ],
  'EvaluationObjection.on': ['异议的提出日期。', 'The day on which the contractor objected.'],
  'EvaluationObjection.reason': ['异议理由。', 'The reason for the objection.'],
  'EvaluationObjection.office': ['处理该异议的单位。', 'The office that decides the objection.'],
  'EvaluationObjection.decideBy': [
    '处理期限(含当日);系统记录处理情况以前提出的为空。',
    'The last day for the decision. Null for an objection that was made before the Hub recorded decisions.',
  ],
  'EvaluationObjection.decidedOn': [
    '处理日期;未处理的为空。',
    'The day of the decision. Null while the objection is open.',
  ],
  'EvaluationObjection.outcome': ['处理结果;未处理的为空。', 'The decision. Null while the objection is open.'],
  'EvaluationObjection.answer': [
    '对承接主体的处理意见;未处理的为空。',
    'The answer to the contractor. Null while the objection is open.',
  ],

  'Mutation.objectToEvaluation': [
    '对评估提出异议。结果送达后,在 EV-1 规定的期限内(济南为 5 个工作日)向区县民政部门提出。异议不成立的,在同样的期限内可向市民政局再提一次;区县民政部门逾期未处理的,也可向市民政局再提。异议期已满、已认可结果、市民政局已认定异议不成立,或者区县民政部门和街道(镇)均已签署的,返回 INVALID_STATE;异议正在处理的,也返回 INVALID_STATE,但区县民政部门逾期未处理的除外。',
    'The contractor objects to an evaluation within the number of working days after its delivery that EV-1 sets, ' +
      'which is five in Jinan. If the district bureau dismisses the objection, the contractor may object once more ' +
      'to the city bureau, within the same number of days. The contractor may also object to the city bureau if the ' +
      'decision of the district bureau is overdue. The mutation is refused with INVALID_STATE after the time to ' +
      'object, after the city bureau dismissed an objection, and once the result is accepted or both offices have ' +
      'signed. It is also refused while an objection is open, unless the decision of the district bureau is overdue.',
  ],
  'Mutation.objectToEvaluation(idempotencyKey)': KEY,
  'Mutation.objectToEvaluation(evaluationId)': EVALUATION_ID,
  'Mutation.objectToEvaluation(reason)': [
    '异议理由,1 至 500 字,不得换行,供各单位查看。',
    'The reason for the objection, in one line of 1 to 500 characters. The offices may read it.',
  ],
  'Mutation.acceptEvaluation': [
    '承接主体认可评估结果,放弃异议,区县民政部门和街道(镇)即可签署。结果尚未送达或已认可、两个单位均已签署,或者异议正在处理的,返回 INVALID_STATE。',
    'The contractor accepts the result of an evaluation and gives up the right to object, so that the offices may ' +
      'sign at once. The mutation is refused with INVALID_STATE before the result is delivered, once it is accepted ' +
      'or both offices have signed, and while an objection is open.',
  ],
  'Mutation.acceptEvaluation(idempotencyKey)': KEY,
  'Mutation.acceptEvaluation(evaluationId)': EVALUATION_ID,
  'Mutation.decideObjection': [
    '处理承接主体的异议,由未参加评分的人员办理,在 EV-1 规定的期限内(济南为提出后 10 个工作日)完成。异议成立的,评分撤回,由其他人员重新评分。没有待处理异议的,返回 INVALID_STATE;办理人参加过该评估或者其所替代的原评估的评分,办理人已回避,或者异议应由另一单位处理的,返回 FORBIDDEN。',
    'Decides the contractor’s objection, within the number of working days that EV-1 sets, which is ten in Jinan. ' +
      'The decision is made by a person who did not score. If the objection is upheld, the scores are withdrawn and ' +
      'other persons score again. The mutation is refused with INVALID_STATE if no objection is open. It is refused ' +
      'with FORBIDDEN if the other office must decide the objection, and for a person who is recused or who scored ' +
      'this evaluation or one that it replaces.',
  ],
  DecideObjectionInput: ['处理一项异议的内容。', 'The decision on an objection.'],
  'DecideObjectionInput.evaluationId': EVALUATION_ID,
  'DecideObjectionInput.outcome': [
    '处理结果:异议成立或不成立。',
    'The decision: the objection is upheld or dismissed.',
  ],
  'DecideObjectionInput.answer': [
    '处理意见,1 至 2000 字,送承接主体和各单位。',
    'The answer to the contractor, of 1 to 2,000 characters. The offices may read it too.',
  ],
} as const satisfies Texts;
