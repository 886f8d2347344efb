/** The closed list of error codes that a client may see (api.md, Conventions). */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'INVALID_STATE',
  'RULE_VIOLATION',
  'IDEMPOTENCY_MISMATCH',
  'IDEMPOTENCY_IN_PROGRESS',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One plain sentence in each language that the hub speaks. */
export type Message = { zh: string; en: string };

/** What a code carries beside its message: `field`, `state`, `rule`, `clause`, `currentVersion`, `id`. Never personal data. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** A caller's mistake, or a refusal that the caller should understand. Everything else is logged and masked. */
export class HubError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly text: Message,
    readonly details: ErrorDetails = {},
  ) {
    super(text.en);
    this.name = 'HubError';
  }
}

/** Input that cannot be accepted; `field` names the argument or input field, dotted where it is nested. */
export function badInput(field: string, text: Message): HubError {
  return new HubError('BAD_USER_INPUT', text, { field });
}

/** The one answer for a row that is missing and for one that is another's (law 8): the same words for both. */
export function notFound(): HubError {
  return new HubError('NOT_FOUND', { zh: '未找到。', en: 'Not found.' });
}

/** What is asked does not fit the state that the thing is in. */
export function invalidState(state: string, text: Message): HubError {
  return new HubError('INVALID_STATE', text, { state });
}

/** What is asked would break a rule of the standard; `clause` of the implementation plan (方案). */
export function ruleViolation({ rule, clause }: { rule: string; clause: string }, text: Message): HubError {
  return new HubError('RULE_VIOLATION', text, { rule, clause });
}

/** No caller could be made of what the request carries. Says nothing of why: that is for the log. */
export function unauthenticated(): HubError {
  return new HubError('UNAUTHENTICATED', { zh: '身份凭证无效。', en: 'The credentials are not valid.' });
}
