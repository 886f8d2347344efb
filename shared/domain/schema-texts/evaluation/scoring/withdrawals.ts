import { EVALUATING_OFFICE } from '../ground/repeated';
import { type Texts } from '../../../schema-text';

/**
 * The schema's descriptions of withdrawals of scores: the grounds, the requests by offices, and the withdrawn scores.
 */
export const WITHDRAWAL_TEXTS = {
  WithdrawalGround: ['撤回评分的依据。', 'The grounds on which scores are withdrawn.'],
  'WithdrawalGround.OFFICE_ALONE': [
    '本单位撤回:另一单位评分前,由本单位单独撤回。',
    'Withdrawn by the office alone: the other office had not scored yet.',
  ],
  'WithdrawalGround.BOTH_OFFICES': [
    '两个单位共同撤回:区县民政部门和街道(镇)均评分后,均申请撤回。',
    'Withdrawn by both offices: the district bureau and the street office had both scored, and both asked for the ' +
      'withdrawal.',
  ],
  'WithdrawalGround.CITY_BUREAU': [
    '市民政局撤回:区县民政部门和街道(镇)均评分后,由市民政局撤回评分。',
    'Withdrawn by the city bureau: the district bureau and the street office had both scored, and the city bureau ' +
      'withdrew the scores.',
  ],
  'WithdrawalGround.OBJECTION': [
    '异议成立:经处理,承接主体的异议成立。',
    'Objection upheld: the contractor’s objection was upheld.',
  ],
  'WithdrawalGround.RECUSAL': [
    '评分人员回避:评分人员已回避,其评分撤回。',
    'Recusal of the person who scored: this person’s score was withdrawn.',
  ],
  'WithdrawalGround.PANEL': [
    '改由评估小组评分:已聘请评估小组,街道(镇)的评分不再计入。',
    'Scored by a panel instead: a panel was appointed, and the score of the street office no longer counts.',
  ],
  EvaluationWithdrawal: ['一个单位撤回评分的申请。', 'The request of one office to withdraw the scores.'],
  'EvaluationWithdrawal.role': EVALUATING_OFFICE,
  'EvaluationWithdrawal.on': ['申请撤回评分的日期。', 'The day on which the office requested the withdrawal.'],
  'EvaluationWithdrawal.reason': ['申请撤回评分的理由。', 'The reason for the request.'],
  'Evaluation.withdrawnScores': [
    '已撤回的评分,供审计部门查看;本轮撤回的评分,本轮评分完成后才能查看。',
    'The scores that were withdrawn, for auditors. Scores that were withdrawn in the current round are shown only ' +
      'once scoring is complete.',
  ],
  WithdrawnScore: ['一个单位已撤回的评分。', 'The score of one office that was withdrawn.'],
  'WithdrawnScore.role': EVALUATING_OFFICE,
  'WithdrawnScore.round': ['评分所属轮次,自 1 起。', 'The round of scoring to which the score belonged, from 1.'],
  'WithdrawnScore.ground': ['撤回评分的依据。', 'The ground on which the score was withdrawn.'],
  'WithdrawnScore.reason': ['撤回评分的理由。', 'The reason for the withdrawal, as it was stated.'],
  'WithdrawnScore.scoredOn': ['评分日期。', 'The day on which the office scored.'],
  'WithdrawnScore.withdrawnOn': ['撤回日期。', 'The day on which the score was withdrawn.'],
  'WithdrawnScore.scores': ['各评估维度的原评分。', 'The withdrawn points, one entry for each dimension.'],
} as const satisfies Texts;
