import { type Text, type Texts } from '../../../schema-text';
import { KEY, PROJECT_YEAR, STATION_ID } from '../ground/repeated';

const EVALUATION_ID: Text = ['评估编号。', 'The id of the evaluation.'];

/** Texts about scoring, signing, withdrawing and replacing an evaluation, and about recusals. */
export const SCORING_TEXTS = {
  'Mutation.scoreEvaluation': [
    '提交本单位评分;另一单位评分前对其不可见。年度评估自项目年度结束前60日起评分,中期评估在项目年度内评分。已回避的人员、评分被撤回的人员或另一单位人员评分的,返回 FORBIDDEN;重复评分或由评估小组评分的,返回 INVALID_STATE。双方均评分后,结果送达承接主体。',
    'Submits the points of the caller’s office. The other office does not see them before it has scored. An annual ' +
      'evaluation is scored from 60 days before the project year ends, a mid-term one within the year. The mutation is refused ' +
      'with FORBIDDEN for a person who is recused, whose score was withdrawn, or who has acted for the other office. ' +
      'The mutation is refused with INVALID_STATE for a second score, and if a panel scores. The result is delivered to the ' +
      'contractor once both offices have scored.',
  ],
  ScoreEvaluationInput: [
    '本单位对社工站一个项目年度的评分,提交后不得更改,只能撤回(EV-1)。',
    'The points of the caller’s office for a project year at a station (EV-1). They cannot be changed, only ' +
      'withdrawn.',
  ],
  'ScoreEvaluationInput.stationId': STATION_ID,
  'ScoreEvaluationInput.projectYear': [
    '项目年度,以其开始的公历年份表示;须已开始。',
    'The calendar year in which the project year begins. It must have begun.',
  ],
  'ScoreEvaluationInput.contractorId': [
    '承接主体编号:同一年有两个承接主体开始项目年度的,必须填写。',
    'The contractor whose work is scored. Required where two contractors began a project year in that calendar year.',
  ],
  'ScoreEvaluationInput.kind': [
    '评估种类;留空为年度评估(ANNUAL)。',
    'The kind of the evaluation; an annual one (ANNUAL) where it is omitted.',
  ],
  'ScoreEvaluationInput.scores': ['五个评估维度的评分,各一项。', 'The scores of all five dimensions, each once.'],
  EvaluationScoreInput: ['一个评估维度的评分。', 'The points for one dimension.'],
  'EvaluationScoreInput.dimension': ['评估维度。', 'The dimension.'],
  'EvaluationScoreInput.points': [
    '分数:0分至该维度满分,至多一位小数。',
    'The points, from 0 to the weight of the dimension, with at most one decimal.',
  ],
  'EvaluationScoreInput.remark': [
    '评分说明,1至500字,不得换行,供两个评估单位及其上级查阅;可留空。',
    'A remark in one line of 1 to 500 characters, for the two offices and those above them; optional.',
  ],

  'Mutation.signEvaluation': [
    '代表本单位签署评估。双方均评分,且异议期已满、异议已处理或承接主体已认可结果,又无待处理的撤回评分申请的,方可签署,否则返回 ' +
      'INVALID_STATE。已回避的人员,或曾代表另一单位办理该评估的人员签署的,返回 FORBIDDEN。',
    'Signs the evaluation for the caller’s office. The mutation is refused with INVALID_STATE before both offices have scored, ' +
      'while the contractor may object or an objection is open, while an office asks to withdraw the scores, and if ' +
      'the office has already signed. The mutation is refused with FORBIDDEN for a person who is recused or has acted for the ' +
      'other office.',
  ],
  'Mutation.signEvaluation(idempotencyKey)': KEY,
  'Mutation.signEvaluation(id)': EVALUATION_ID,
  'Mutation.supersedeEvaluation': [
    '区县民政部门替代双方均已签署的评估,该项目年度可重新评估;已终止的标段不恢复。双方未均签署的,返回 INVALID_STATE;已回避的人员办理的,返回 FORBIDDEN。',
    'Supersedes a signed evaluation, so that the district bureau and the street office can evaluate the project year ' +
      'again. A lot that was terminated stays terminated. The mutation is refused with INVALID_STATE unless both offices have ' +
      'signed, and with FORBIDDEN for a person who is recused.',
  ],
  'Mutation.supersedeEvaluation(idempotencyKey)': KEY,
  'Mutation.supersedeEvaluation(id)': EVALUATION_ID,
  'Mutation.supersedeEvaluation(reason)': [
    '替代理由,至多200字,不得换行,供各单位查阅。',
    'The reason for the replacement, in one line of up to 200 characters. The offices may read it.',
  ],

  'Mutation.withdrawScore': [
    '撤回评分并说明理由。另一单位评分前,本单位可单独撤回;双方均评分后,须双方均申请撤回,或由市民政局撤回,并由其他人员重新评分。申请后本单位的签署失效,申请未处理前双方均不得签署。双方均签署后返回 INVALID_STATE。',
    'Withdraws scores. An office may withdraw its own score until the other office has scored. Afterwards the scores ' +
      'are withdrawn if both offices ask for it, or if the city bureau withdraws them, and other persons score again. ' +
      'An office that asks loses its signature, and nobody can sign while a request is open. The mutation is refused with ' +
      'INVALID_STATE once both have signed.',
  ],
  'Mutation.withdrawScore(idempotencyKey)': KEY,
  'Mutation.withdrawScore(id)': EVALUATION_ID,
  'Mutation.withdrawScore(reason)': ['撤回理由,1至500字,不得换行。', 'The reason, in one line of 1 to 500 characters.'],

  'Mutation.dropScoreWithdrawal': [
    '结束待处理的撤回评分申请:申请单位取消申请,或由市民政局不予同意,此后方可签署。没有待处理申请的,返回 INVALID_STATE。',
    'Ends an open request to withdraw the scores: the office that asked drops it, or the city bureau refuses it. The ' +
      'evaluation can then be signed. The mutation is refused with INVALID_STATE if no request is open.',
  ],
  'Mutation.dropScoreWithdrawal(idempotencyKey)': KEY,
  'Mutation.dropScoreWithdrawal(id)': EVALUATION_ID,

  'Mutation.recuse': [
    '登记本人回避,此后不再评分、签署。双方未全部评分的,撤回本人的评分;双方未全部签署的,撤回本人的签署。双方均已签署或重复登记的,返回 INVALID_STATE。',
    'Recuses the caller, who can no longer score or sign. A score of the caller is withdrawn unless both offices ' +
      'have scored; a signature is withdrawn unless both have signed. The mutation is refused with INVALID_STATE once both have ' +
      'signed, and for a caller who is already recused.',
  ],
  RecuseInput: [
    '回避的内容:填写评估编号,或者填写社工站编号和项目年度。',
    'The recusal of the caller. Give either an evaluation, or a station and its project year.',
  ],
  'RecuseInput.evaluationId': [
    '评估编号;填写社工站和项目年度的留空。',
    'The id of the evaluation; omit it if a station and a project year are given.',
  ],
  'RecuseInput.stationId': [
    '社工站编号,与项目年度一同填写;填写评估编号的留空。',
    'The id of the station, given together with the project year; omit it if an evaluation is given.',
  ],
  'RecuseInput.projectYear': [
    '项目年度,以其开始的公历年份表示;与社工站编号一同填写。',
    'The calendar year in which the project year begins, given together with the station.',
  ],
  'RecuseInput.reason': [
    '回避理由,1至500字,不得换行。',
    'The reason for the recusal, in one line of 1 to 500 characters.',
  ],
  Recusal: [
    '回避:评估单位的一名工作人员不参加一个项目年度的评估,由本单位其他人员办理。',
    'A recusal: one person of an evaluating office takes no part in the evaluation of a project year. A colleague ' +
      'acts instead.',
  ],
  'Recusal.id': ['回避编号。', 'The id of the recusal.'],
  'Recusal.role': ['回避人员所在的单位。', 'The office of the person.'],
  'Recusal.projectYear': PROJECT_YEAR,
  'Recusal.on': ['回避日期。', 'The day of the recusal.'],
  'Recusal.reason': ['回避理由。', 'The reason for the recusal.'],
} as const satisfies Texts;
