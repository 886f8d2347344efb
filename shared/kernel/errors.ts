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

/** One plain sentence in each of the two languages of the Hub. */
export type Message = { zh: string; en: string };

/**
 * The details of an error beside its message: `field`, `state`, `rule`, `clause`, `currentVersion`, `registeredName`,
 * `id`. They never hold personal data.
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

/**
 * Returns the error for input that cannot be accepted. `field` names the argument or input field, with dots for nested
 * ones.
 */
export function badInput(field: string, text: Message): HubError {
  return new HubError('BAD_USER_INPUT', text, { field });
}

/**
 * Returns the error for a row that is missing or outside the caller's scope. Both have the same answer, so that nobody
 * can distinguish them. `field` says which of several ids is meant.
 */
export function notFound(field?: string): HubError {
  const wrong =
    field === undefined ? { zh: '编号或代码', en: 'the id or code' } : { zh: ` ${field}`, en: `the id in ${field}` };
  const text = { zh: `未找到,请核对${wrong.zh}。`, en: `Not found. Check ${wrong.en}.` };
  return new HubError('NOT_FOUND', text, field === undefined ? {} : { field });
}

/** Returns the error for a request that does not fit the present state of its subject. */
export function invalidState(state: string, text: Message): HubError {
  return new HubError('INVALID_STATE', text, { state });
}

/**
 * The rule that a request would break: its id, the clause of the implementation plan (方案), and what the clause demands.
 */
export type BrokenRule = { rule: string; clause: string; summary: string };

/**
 * Returns the error for a request that would break a rule of the standard. The message ends with what the clause
 * demands.
 */
export function ruleViolation({ rule, clause, summary }: BrokenRule, { zh, en }: Message): HubError {
  const text = { zh: `${zh}依据 ${clause}:${summary}`, en: `${en} Clause ${clause}: ${summary}` };
  return new HubError('RULE_VIOLATION', text, { rule, clause });
}

/** Returns the error for a request that identifies no valid caller. The message does not say why; the log does. */
export function unauthenticated(): HubError {
  return new HubError('UNAUTHENTICATED', {
    zh: '身份凭证无效,请重新取得凭证。',
    en: 'The credentials are not valid. Obtain a new token.',
  });
}
