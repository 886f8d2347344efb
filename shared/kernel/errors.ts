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
 * other. `field` says which of several ids is meant.
 */
export function notFound(field?: string): HubError {
  const wrong =
    field === undefined ? { zh: '编号或代码', en: 'the id or code' } : { zh: ` ${field}`, en: `the id in ${field}` };
  const text = { zh: `未找到,请核对${wrong.zh}。`, en: `Not found. Check ${wrong.en}.` };
  return new HubError('NOT_FOUND', text, field === undefined ? {} : { field });
}

/** The request does not fit the present state of its subject. */
export function invalidState(state: string, text: Message): HubError {
  return new HubError('INVALID_STATE', text, { state });
}

/** The rule that a request would break: its id, the clause of the implementation plan (方案), and what that demands. */
export type BrokenRule = { rule: string; clause: string; summary: string };

/** The request would break a rule of the standard. The message ends with what the clause demands. */
export function ruleViolation({ rule, clause, summary }: BrokenRule, { zh, en }: Message): HubError {
  const text = { zh: `${zh}依据 ${clause}:${summary}`, en: `${en} Clause ${clause}: ${summary}` };
  return new HubError('RULE_VIOLATION', text, { rule, clause });
}

/** The request identifies no valid caller. The message does not say why; the log does. */
export function unauthenticated(): HubError {
  return new HubError('UNAUTHENTICATED', { zh: '身份凭证无效。', en: 'The credentials are not valid.' });
}
