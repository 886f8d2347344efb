import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';
import { KEY } from '../ground/repeated';

/** The schema's descriptions of one rectification and its rounds. */
export const RECTIFICATION_ROUND_TEXTS = {
  'Query.rectification': [
    '一项整改;不存在或调用方无权查看的为空。',
    'One rectification. Null if it does not exist or the caller may not read it.',
  ],
  'Query.rectification(id)': ['整改编号。', 'The id of the rectification.'],
  RectificationRound: ['整改中已有答复的一轮。', 'A round of a rectification that has an answer.'],
  'RectificationRound.round': ['整改轮次,自 1 起。', 'The number of the round, from 1.'],
  'RectificationRound.dueOn': ['该轮答复期限(含当日)。', 'The last day for the answer in this round.'],
  'RectificationRound.answer': [
    '办理单位在该轮的答复。',
    'The answer of the party that must act, given in this round.',
  ],
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
  'RectificationStatus.OVERDUE': [
    '逾期未答复:尚未答复,答复期限已过。',
    'Answer overdue: the party that must act has not answered yet, and the due date has passed.',
  ],
  'RectificationStatus.CLOSED': [
    '已办结:下达整改的一级认定已整改到位。',
    'Closed: the level that opened the rectification found that the correction was made.',
  ],
  'RectificationStatus.ANSWERED': [
    '已答复:下达整改的一级尚待退回答复或办结整改。',
    'Answered: the level that opened the rectification must still return the answer or close the rectification.',
  ],
  'RectificationStatus.FAILED': [
    '整改不合格:下达整改的一级认定未整改到位,或因逾期未答复判为不合格。',
    'Failed: the level that opened the rectification found that the correction was not made, or that no answer came ' +
      'in time.',
  ],
  'Mutation.returnRectification': [
    '由下达整改的一级退回已答复的整改,开始下一轮;各轮答复均予保留。尚未答复或已办结的,返回 INVALID_STATE;由其他级别退回,或办理人属于负责整改的承接主体的,返回 FORBIDDEN。',
    'Returns the answer to a rectification and begins the next round. The answers of all rounds are kept. The ' +
      'mutation is refused with INVALID_STATE unless the rectification is answered. It is refused with FORBIDDEN if ' +
      'another level opened the rectification, or if the caller works for the contractor that must answer it.',
  ],
  'Mutation.returnRectification(idempotencyKey)': KEY,
  'Mutation.returnRectification(id)': ['整改编号。', 'The id of the rectification.'],
  'Mutation.returnRectification(reason)': [
    '退回原因,至多 2000 字。',
    'The reason for returning the answer, in up to 2,000 characters.',
  ],
  'Mutation.returnRectification(dueOn)': [
    `新的${FIELD_NAMES.answerDueOn}:不早于今日,不晚于一年之后。`,
    'The last day for the next answer, from today to a year ahead.',
  ],
  'Mutation.answerRectification': [
    '由办理单位答复整改,每轮只能答复一次,逾期仍可答复。其他单位答复的,返回 FORBIDDEN;已答复或已办结的,返回 INVALID_STATE。',
    'The party that must act answers a rectification, which is possible once in each round. A late answer is ' +
      'accepted. The mutation is refused with FORBIDDEN for any other caller, and with INVALID_STATE if the ' +
      'rectification is already answered or closed.',
  ],
  'Mutation.answerRectification(idempotencyKey)': KEY,
  'Mutation.answerRectification(id)': ['整改编号。', 'The id of the rectification.'],
  'Mutation.answerRectification(text)': [
    '整改情况,至多 2000 字。',
    'The corrective action taken, in up to 2,000 characters.',
  ],
  'Mutation.answerRectification(attachments)': ['所附文件,至多 20 个;可留空。', 'Up to 20 files to attach; optional.'],
  'Mutation.closeRectification': [
    '由下达整改的一级办结整改:已答复的,可以办结或判为整改不合格;逾期未答复的,只能判为整改不合格;其他状态的,返回 INVALID_STATE。由其他级别办理,或者办理人属于负责整改的承接主体的,返回 FORBIDDEN。',
    'Closes a rectification. An answered rectification ends as CLOSED or FAILED, and an overdue one only as FAILED. ' +
      'The mutation is refused with INVALID_STATE in any other state. It is refused with FORBIDDEN if another level ' +
      'opened the rectification, or if the caller works for the contractor that must answer it.',
  ],
  'Mutation.closeRectification(idempotencyKey)': KEY,
  'Mutation.closeRectification(id)': ['整改编号。', 'The id of the rectification.'],
  'Mutation.closeRectification(outcome)': [
    '办结结果:已整改到位的填 CLOSED,整改不合格的填 FAILED。',
    'The outcome: CLOSED if the correction was made, and FAILED if it was not.',
  ],
  'Mutation.closeRectification(remark)': [
    '办结意见,至多 2000 字;可留空。',
    'A remark on the outcome, in up to 2,000 characters; optional.',
  ],
} as const satisfies Texts;
