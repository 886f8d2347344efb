/** The closed list of error codes that a client may see. */
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

/** One plain sentence in each language of the Hub. */
export type Message = { zh: string; en: string };

/**
 * The details of an error beside its message: `field`, `state`, `rule`, `clause`, `currentVersion`,
 * `registeredName`, `id`. It never
 * holds personal data.
 */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** A mistake of the caller, or a refusal that the caller should understand. All other errors are logged and masked. */
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

/** The input cannot be accepted. `field` names the argument or input field, with dots for nested ones. */
export function badInput(field: string, text: Message): HubError {
  return new HubError('BAD_USER_INPUT', text, { field });
}

/**
 * The row is missing or belongs to somebody else. Both have the same answer, so that nobody can tell one from the
 * other.
 */
export function notFound(): HubError {
  return new HubError('NOT_FOUND', { zh: '未找到,请核对编号或代码。', en: 'Not found. Check the id or code.' });
}

/** The request does not fit the present state of its subject. */
export function invalidState(state: string, text: Message): HubError {
  return new HubError('INVALID_STATE', text, { state });
}

/** The request would break a rule of the standard. `clause` cites the implementation plan (方案). */
export function ruleViolation({ rule, clause }: { rule: string; clause: string }, text: Message): HubError {
  return new HubError('RULE_VIOLATION', text, { rule, clause });
}

/** The request identifies no valid caller. The message does not say why; the log does. */
export function unauthenticated(): HubError {
  return new HubError('UNAUTHENTICATED', { zh: '身份凭证无效。', en: 'The credentials are not valid.' });
}
