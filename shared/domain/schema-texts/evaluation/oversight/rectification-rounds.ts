import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';
import { KEY } from '../ground/repeated';

/** The rounds of a rectification. */
export const RECTIFICATION_ROUND_TEXTS = {
  RectificationRound: ['整改的一轮答复。', 'One answered round of a rectification.'],
  'RectificationRound.round': ['第几轮。', 'The number of the round, from 1.'],
  'RectificationRound.dueOn': ['该轮答复期限(含当日)。', 'The last day for the answer in this round.'],
  'RectificationRound.answer': ['该轮答复。', 'The answer.'],
  'RectificationRound.answeredOn': ['答复日期。', 'The day of the answer.'],
  'RectificationRound.returnedOn': ['退回日期;未退回的为空。', 'The day on which it was returned. Null if it was not.'],
  'RectificationRound.returnReason': [
    '退回原因;未退回的为空。',
    'The reason why it was returned. Null if it was not returned.',
  ],
  'RectificationRound.attachments': ['该轮答复所附文件。', 'The files of the answer.'],
  'Mutation.returnRectification': [
    '由提出的一级退回已答复的整改,开始下一轮;各轮答复均予保留。尚未答复或已办结的,返回 INVALID_STATE;由其他级别退回或退回本单位整改的,返回 FORBIDDEN。',
    'Returns an answered rectification and begins the next round. The earlier answers are kept. The mutation is refused with ' +
      'INVALID_STATE unless the rectification is answered. The mutation is refused with FORBIDDEN if another level opened it, ' +
      'and for the caller’s own work.',
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
