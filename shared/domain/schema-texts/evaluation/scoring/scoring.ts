import { type Text, type Texts } from '../../../schema-text';
import { KEY, PROJECT_YEAR, STATION_ID } from '../ground/repeated';

const EVALUATION_ID: Text = ['评估编号。', 'The id of the evaluation.'];

/** The schema's descriptions of recusals, and of the mutations that score, sign, withdraw and replace evaluations. */
export const SCORING_TEXTS = {
  'Mutation.scoreEvaluation': [
    '提交本单位评分;另一单位评分前对其不可见。年度评估自 EV-1 规定的日期起评分(济南为项目年度结束前 60 日),中期评估在项目年度内评分。有下列情形之一的人员评分,返回 FORBIDDEN:已回避;在以前轮次或评估小组中评过分;参加过被替代的原评估的评分;曾代表另一单位办理该评估。本单位重复评分,或该评估由评估小组评分的,返回 INVALID_STATE。区县民政部门和街道(镇)均评分后,结果送达承接主体。',
    'Submits the points of the caller’s office. The other office sees them only after it has scored. An annual ' +
      'evaluation is scored from the day that EV-1 sets, which is 60 days before the project year ends in Jinan, and ' +
      'a mid-term one during the project year. The mutation is refused with FORBIDDEN for a person who is recused, ' +
      'who scored in an earlier round or on a panel, who scored the evaluation that this one replaces, or who has ' +
      'acted for the other office. It is refused with INVALID_STATE if the office has already scored, or if a panel ' +
      'scores the evaluation. The result is delivered to the contractor once both offices have scored.',
  ],
  ScoreEvaluationInput: [
    '本单位对社工站一个项目年度的评分,提交后不得更改,只能撤回(EV-1)。',
    'The points of the caller’s office for one project year of a station (EV-1). They cannot be changed afterwards, ' +
      'only withdrawn.',
  ],
  'ScoreEvaluationInput.stationId': STATION_ID,
  'ScoreEvaluationInput.projectYear': [
    '项目年度,以其起始日所在的公历年份表示;须已开始。',
    'The project year, named by the calendar year in which it begins. It must have begun already.',
  ],
  'ScoreEvaluationInput.contractorId': [
    '承接主体编号:同一年有两个承接主体开始项目年度的,必须填写;其他情况可留空。',
    'The id of the contractor whose work is scored. It is required if two contractors began a project year in that ' +
      'calendar year, and otherwise optional.',
  ],
  'ScoreEvaluationInput.kind': [
    '评估种类;留空为年度评估(ANNUAL)。',
    'The kind of the evaluation. If it is omitted, the evaluation is annual (ANNUAL).',
  ],
  'ScoreEvaluationInput.scores': [
    '五个评估维度的评分,各一项。',
    'The points for all five dimensions, one entry for each.',
  ],
  EvaluationScoreInput: ['一个评估维度的评分。', 'The points for one dimension.'],
  'EvaluationScoreInput.dimension': ['分数所属的评估维度。', 'The dimension to which the points belong.'],
  'EvaluationScoreInput.points': [
    '分数:0 分至该维度满分,至多一位小数。',
    'The points, from 0 to the weight of the dimension, with at most one decimal.',
  ],
  'EvaluationScoreInput.remark': [
    '评分说明,1 至 500 字,不得换行,供两个评估单位及其上级查看;可留空。',
    'A remark on the points, in one line of 1 to 500 characters; optional. The evaluating offices and the offices ' +
      'above them may read it.',
  ],

  'Mutation.signEvaluation': [
    '代表本单位签署评估,须同时符合下列条件:评分已完成;承接主体已认可结果,或者异议期已满且没有待处理的异议;没有待处理的撤回评分申请。不符合的,或者本单位已签署的,返回 INVALID_STATE。下列人员签署的,返回 FORBIDDEN:已回避的;曾代表另一单位办理该评估的;参加过评估小组评分,又代表街道(镇)签署的。',
    'Signs the evaluation for the caller’s office. The mutation is refused with INVALID_STATE in these cases: scoring ' +
      'is not complete; the contractor may still object; an objection or a request to withdraw the scores is open; ' +
      'the office has already signed. It is refused with FORBIDDEN for a person who is recused, for a person who has ' +
      'acted for the other office, and for a person who scored on the panel and signs for the street office.',
  ],
  'Mutation.signEvaluation(idempotencyKey)': KEY,
  'Mutation.signEvaluation(id)': EVALUATION_ID,
  'Mutation.supersedeEvaluation': [
    '区县民政部门替代本部门和街道(镇)均已签署的评估,该项目年度由未参加原评估评分的人员重新评估;已终止的标段不恢复。签署尚未完成的,返回 INVALID_STATE;已回避的人员办理的,返回 FORBIDDEN。',
    'The district bureau replaces a signed evaluation, so that the project year can be evaluated again. Persons who ' +
      'scored the replaced evaluation cannot score again. A lot that was terminated stays terminated. The mutation is ' +
      'refused with INVALID_STATE unless both offices have signed, and with FORBIDDEN for a person who is recused.',
  ],
  'Mutation.supersedeEvaluation(idempotencyKey)': KEY,
  'Mutation.supersedeEvaluation(id)': EVALUATION_ID,
  'Mutation.supersedeEvaluation(reason)': [
    '替代理由,至多 200 字,不得换行,供各单位查看。',
    'The reason for the replacement, in one line of up to 200 characters. The offices may read it.',
  ],

  'Mutation.withdrawScore': [
    '撤回评分并说明理由。另一单位评分前,本单位可单独撤回;区县民政部门和街道(镇)均评分后,须两个单位均申请撤回,或由市民政局撤回,并由其他人员重新评分。申请后本单位的签署失效,申请未处理前两个单位均不得签署。两个单位均签署后,返回 INVALID_STATE。',
    'Withdraws scores. An office may withdraw its own score until the other office has scored. After that, the ' +
      'scores are withdrawn if both offices request it or if the city bureau withdraws them, and other persons score ' +
      'again. An office that requests the withdrawal loses its signature, and no office can sign while a request is ' +
      'open. The mutation is refused with INVALID_STATE once both offices have signed.',
  ],
  'Mutation.withdrawScore(idempotencyKey)': KEY,
  'Mutation.withdrawScore(id)': EVALUATION_ID,
  'Mutation.withdrawScore(reason)': [
    '撤回理由,1 至 500 字,不得换行。',
    'The reason for the withdrawal, in one line of 1 to 500 characters.',
  ],

  'Mutation.dropScoreWithdrawal': [
    '结束待处理的撤回评分申请:申请单位取消申请,或由市民政局不予同意,此后方可签署。没有待处理申请的,返回 INVALID_STATE。',
    'Ends an open request to withdraw the scores: the office that made it drops it, or the city bureau refuses it. ' +
      'The evaluation can then be signed. The mutation is refused with INVALID_STATE if no request is open.',
  ],
  'Mutation.dropScoreWithdrawal(idempotencyKey)': KEY,
  'Mutation.dropScoreWithdrawal(id)': EVALUATION_ID,

  'Mutation.recuse': [
    '登记本人回避一个项目年度的评估,此后不再评分、签署,并退出尚未完成评分的评估小组。评分未完成的,撤回本人的评分;评分已完成而签署未完成的,撤回本人的签署。区县民政部门和街道(镇)均已签署该项目年度的年度评估,或者重复登记的,返回 INVALID_STATE。',
    'Recuses the caller from the evaluation of a project year. They can no longer score or sign, and they leave panels ' +
      'that have not finished scoring. Their score is withdrawn if scoring is not complete. Their signature is ' +
      'withdrawn if the other office has not signed. The mutation is refused with INVALID_STATE if both offices have ' +
      'signed the annual evaluation, or if the caller is already recused.',
  ],
  RecuseInput: [
    '回避的内容:填写评估编号,或者填写社工站编号和项目年度。',
    'The recusal of the caller. Give either an evaluation, or a station and a project year.',
  ],
  'RecuseInput.evaluationId': [
    '评估编号;填写社工站和项目年度的留空。',
    'The id of the evaluation. Omit it if a station and a project year are given.',
  ],
  'RecuseInput.stationId': [
    '社工站编号,与项目年度一同填写;填写评估编号的留空。',
    'The id of the station, given together with the project year. Omit it if an evaluation is given.',
  ],
  'RecuseInput.projectYear': [
    '项目年度,以其起始日所在的公历年份表示,与社工站编号一同填写;填写评估编号的留空。',
    'The project year, named by the calendar year in which it begins, given together with the station. Omit it if an ' +
      'evaluation is given.',
  ],
  'RecuseInput.reason': [
    '回避理由,1 至 500 字,不得换行。',
    'The reason for the recusal, in one line of 1 to 500 characters.',
  ],
  Recusal: [
    '回避:评估单位的一名工作人员不参加一个项目年度的评估,由本单位其他人员办理。',
    'A recusal: one person of an evaluating office stays out of the evaluation of a project year. Another person of ' +
      'the office acts instead.',
  ],
  'Recusal.id': ['回避编号。', 'The id of the recusal.'],
  'Recusal.role': ['回避人员所在的单位。', 'The office of the recused person.'],
  'Recusal.projectYear': PROJECT_YEAR,
  'Recusal.on': ['回避日期。', 'The day on which the person was recused.'],
  'Recusal.reason': ['回避理由。', 'The reason for the recusal.'],
  'EvaluationStatus.DRAFT': [
    '评分中:区县民政部门和街道(镇)尚未全部评分;设评估小组的,小组成员尚未全部评分。',
    'Draft: the district bureau or the street office, or a member of the panel, has not scored yet.',
  ],
  'EvaluationStatus.SCORED': [
    '已评分:评分完成,区县民政部门和街道(镇)尚未全部签署。',
    'Scored: scoring is complete, and at least one office has not signed yet.',
  ],
  'EvaluationStatus.SIGNED': [
    '已签署:区县民政部门和街道(镇)均已签署。',
    'Signed: the district bureau and the street office have signed.',
  ],
  'EvaluationStatus.SUPERSEDED': [
    '已被替代:签署后被替代,该项目年度可重新评估。',
    'Superseded: the evaluation was replaced after it was signed, and the project year can be evaluated again.',
  ],
} as const satisfies Texts;
