import { type Words } from '../language';

/**
 * The words with which a contractor accepts the result of an evaluation, or objects to it. Other roles do not load
 * them.
 */
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
  untilHint: ['可在 {until} 前(含当日)提出异议。', 'You can object up to and including {until}.'],
  emptyObject: ['目前没有待答复的评估。', 'No evaluation is waiting for your answer.'],
  delivered: ['待答复的评估', 'Evaluations to answer'],
  deliveredTitle: ['{title},{on} 送达', '{title}, delivered on {on}'],
} as const satisfies Readonly<Record<string, Words>>;
