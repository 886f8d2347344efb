import { type ErrorCode } from '../../../shared/kernel/errors';
import { type Words } from './language';

/** The explanation of each error code, with advice for the person. The Hub’s own message is shown below it. */
export const REFUSALS: Readonly<Record<ErrorCode | 'UNREACHABLE', Words>> = {
  UNAUTHENTICATED: [
    '登录已失效,请重新登录。已填写的内容仍保留。',
    'Your session has ended. Sign in again. What you entered is kept.',
  ],
  FORBIDDEN: [
    '本单位或本人无权办理此事项,请由有权办理的单位或人员办理。',
    'You or your office may not do this. Ask an authorised office or person.',
  ],
  NOT_FOUND: ['未找到,或本单位无权查看。', 'Not found, or your office may not view it.'],
  BAD_USER_INPUT: ['填写有误,请改正后再提交。', 'Some entries are not valid. Correct them and submit again.'],
  CONFLICT: [
    '与现有记录冲突,请按下列说明核对后重新填写。',
    'This conflicts with what is recorded. Check it against the message below, then enter yours again.',
  ],
  INVALID_STATE: [
    '目前的状态下不能办理,请按下列说明处理。',
    'The present state does not allow this. Follow the message below.',
  ],
  RULE_VIOLATION: [
    '不符合规定,不能办理。请按下列说明更正后再提交。',
    'A rule does not allow this. Correct what is named below and submit again.',
  ],
  IDEMPOTENCY_MISMATCH: [
    '此前内容不同的提交已被系统接收。请核对已办理的记录;确需另行办理的,请再次提交。',
    'An earlier submission with other content was accepted. Check what is recorded. If this is a further act, submit it again.',
  ],
  IDEMPOTENCY_IN_PROGRESS: ['此前的提交正在处理,请稍候。', 'An earlier submission is being processed. Please wait.'],
  QUERY_TOO_COMPLEX: ['查询范围过大,请缩小范围。', 'The query is too large. Narrow it.'],
  RATE_LIMITED: ['请求过于频繁,请稍后重试。', 'You have sent too many requests. Try again later.'],
  UNAVAILABLE: ['此部分暂时无法使用,请稍后重试。', 'This part is not available now. Try again later.'],
  INTERNAL: ['系统内部错误,请将编号告知系统管理人员。', 'An internal error occurred. Report its id to the operator.'],
  UNREACHABLE: [
    '网络未连通,未收到系统答复。请重试,不会重复办理。',
    'The network failed and no answer arrived. Try again: nothing is done twice.',
  ],
};

export const REFUSAL = {
  ruleBasis: ['依据:', 'Basis:'],
  changed: ['{role}于 {time} 修改。', 'Changed by {role} at {time}.'],
  refill: ['按最新内容重填', 'Enter again from the latest content'],
  reload: ['重新加载', 'Load again'],
  requestId: ['编号:{id}', 'Id: {id}'],
  wait: ['请 {seconds} 秒后重试。', 'Try again in {seconds} seconds.'],
} as const satisfies Readonly<Record<string, Words>>;
