import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';
import { KEY } from '../ground/repeated';

/** One rectification, and its rounds. */
export const RECTIFICATION_ROUND_TEXTS = {
  'Query.rectification': [
    '一项整改;不存在或无权查看的为空。',
    'One rectification. Null if it does not exist or the caller may not read it.',
  ],
  'Query.rectification(id)': ['整改编号。', 'The id of the rectification.'],
  RectificationRound: ['整改的一轮,已有答复。', 'One round of a rectification, with its answer.'],
  'RectificationRound.round': ['整改轮次,自 1 起。', 'The number of the round, from 1.'],
  'RectificationRound.dueOn': ['该轮答复期限(含当日)。', 'The last day for the answer in this round.'],
  'RectificationRound.answer': ['办理单位在该轮的答复。', 'The answer of the party that must act, in this round.'],
  'RectificationRound.answeredOn': ['该轮的答复日期。', 'The day on which the party answered in this round.'],
  'RectificationRound.returnedOn': [
    '退回日期;未退回的为空。',
    'The day on which the answer was returned. Null if it was not returned.',
  ],
  'RectificationRound.returnReason': [
    '退回原因;未退回的为空。',
    'The reason why the answer was returned. Null if it was not returned.',
  ],
  'RectificationRound.attachments': ['该轮答复所附文件。', 'The files attached to the answer of this round.'],
  'RectificationStatus.OPEN': [
    '整改中:待办理单位答复,答复期限未过。',
    'Open: the party that must act has not answered yet, and the due date has not passed.',
  ],
  'RectificationStatus.ANSWERED': [
    '已答复:待提出整改的一级退回答复或办结整改。',
    'Answered: the level that opened the rectification must still return the answer or close the rectification.',
  ],
  'RectificationStatus.FAILED': [
    '整改不合格:提出整改的一级认定未整改到位,或逾期未答复。',
    'Failed: the level that opened the rectification found that nothing was corrected, or no answer came in time.',
  ],
  'Mutation.returnRectification': [
    '由提出的一级退回已答复的整改,开始下一轮;各轮答复均予保留。尚未答复或已办结的,返回 INVALID_STATE;由其他级别退回,或办理人属于负责整改的承接主体的,返回 FORBIDDEN。',
    'Returns the answer to a rectification and begins the next round. The earlier answers are kept. The mutation ' +
      'is refused with INVALID_STATE unless the rectification is answered. It is refused with FORBIDDEN if another ' +
      'level opened the rectification, or if the caller works for the contractor that must answer it.',
  ],
  'Mutation.returnRectification(idempotencyKey)': KEY,
  'Mutation.returnRectification(id)': ['整改编号。', 'The id of the rectification.'],
  'Mutation.returnRectification(reason)': [
    '退回原因,至多2000字。',
    'The reason for returning the answer, in up to 2,000 characters.',
  ],
  'Mutation.returnRectification(dueOn)': [
    `新的${FIELD_NAMES.answerDueOn}:不早于今日,不晚于一年之后。`,
    'The last day for the next answer: today or later, and within a year.',
  ],
} as const satisfies Texts;
