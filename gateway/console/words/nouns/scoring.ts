import { type Words } from '../language';

/** The words of the form in which an office scores an evaluation. Roles without this form do not load them. */
export const SCORING = {
  scoreTitle: ['评估评分', 'Score an evaluation'],
  scoreHint: [
    '每个维度不得超过满分,可保留一位小数。两个评估单位评分完成前互不可见。',
    'Each dimension has at most its maximum, with one decimal. The offices do not see each other’s scores until both have scored.',
  ],
  officeShare: [
    '本单位评分在评估结果中的权重为 50%,另一单位为 50%。',
    'The points of your office weigh 50% in the result, and those of the other office 50%.',
  ],
  grades: ['等次按评估结果的得分确定:{bounds}。', 'The score of the result decides the grade: {bounds}.'],
  atLeast: ['{points} 分(含)以上为{grade}', '{grade} from {points} points'],
  between: ['{points} 分(含)以上、不足 {upper} 分为{grade}', '{grade} from {points} to below {upper} points'],
  below: ['不足 {points} 分为{grade}', '{grade} below {points} points'],
  comma: [',', ', '],
  completed: [
    '评分已提交;评估结果已形成并送达承接主体。',
    'The scores are submitted. The result is formed and delivered to the contractor.',
  ],
  effect: [
    '提交后,另一单位也已评分的,即形成评估结果并送达承接主体。此后撤回评分,须两个单位均申请撤回,或者由市民政局撤回。',
    'If the other office has scored already, submitting forms the result and delivers it to the contractor at once. Afterwards, the scores can be withdrawn only if both offices request it, or by the city bureau.',
  ],
} as const satisfies Readonly<Record<string, Words>>;
