import { type Words } from '../language';

/** The words with which a contractor accepts the result of an evaluation, or objects to it. */
export const OBJECTION = {
  objectTitle: ['提出异议', 'Object to the evaluation'],
  objectReason: ['异议理由', 'Reason'],
  object: ['提出异议', 'Object'],
  accept: ['认可结果', 'Accept'],
  acceptTitle: ['认可评估结果', 'Accept the result of the evaluation'],
  acceptHint: [
    '认可后,两个评估单位即可签署,本单位不能再提出异议。',
    'Both offices can sign then, and your organisation can no longer object.',
  ],
  untilHint: ['可在 {until} 前(含当日)提出异议', 'You can object up to and including {until}'],
  emptyObject: ['目前没有待答复的评估。', 'No evaluation is waiting for your answer.'],
  delivered: ['待答复的评估', 'Evaluations to answer'],
  deliveredTitle: ['{title},{on} 送达', '{title}, delivered on {on}'],
} as const satisfies Readonly<Record<string, Words>>;

/** The words about the terms for objections and signatures. */
export const TERMS = {
  sinceDelivery: ['(自送达次日起 {days} 个工作日)', ' ({days} working days from the day after the delivery)'],
  sinceDecision: ['(自异议处理次日起 {days} 个工作日)', ' ({days} working days from the day after the decision)'],
  signFrom: ['{from} 起可签署', 'can be signed from {from}'],
  signAfterDecision: ['异议处理前不能签署', 'cannot be signed before the decision on the objection'],
  signAfterWithdrawal: [
    '撤回评分申请处理前不能签署',
    'cannot be signed before the decision on the request to withdraw the scores',
  ],
  signUntil: ['签署截止日 {until}', 'must be signed by {until}'],
} as const satisfies Readonly<Record<string, Words>>;
