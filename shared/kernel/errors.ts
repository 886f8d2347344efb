/** The closed list of error codes that a caller may see. */
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

/** A text for the caller in each of the two languages of the Hub. */
export type Message = { zh: string; en: string };

/**
 * The details of an error in addition to its message, such as `field`, `state` or `currentVersion`. They never hold
 * personal data. Only the details that describe-error.ts names reach the caller.
 */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** The kinds of limits that a value can break. `CHECK` is a limit that only the fault's message describes. */
export const FAULT_RULES = [
  'REQUIRED',
  'UNKNOWN',
  'TYPE',
  'MIN',
  'MAX',
  'MIN_LENGTH',
  'MAX_LENGTH',
  'MIN_ITEMS',
  'MAX_ITEMS',
  'MAX_LEVELS',
  'CHECK',
] as const;
export type FaultRule = (typeof FAULT_RULES)[number];

/**
 * A fault of one field of an input, with its path such as `entries.3.minutes`. `rule` is `CHECK` if it is left out.
 * `limit` is the number that the rule sets. The text names no path, so that a form can show it beside the field.
 */
export type Fault = { field: string; rule?: FaultRule; limit?: number; text: Message };

/**
 * An item of a call that was refused: its id in the input, and the code and the text with which a call for this item
 * alone would be refused.
 */
export type RefusedItem = { id: string; code: ErrorCode; text: Message };

/**
 * The error for a mistake of the caller, or for a refusal that the caller should understand. All other errors are
 * logged and masked.
 */
export class HubError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly text: Message,
    readonly details: ErrorDetails = {},
    readonly faults: readonly Fault[] = [],
    /** The refused items of a call with several items. Empty for any other call. */
    readonly items: readonly RefusedItem[] = [],
  ) {
    super(text.en);
    this.name = 'HubError';
  }
}

/**
 * Returns the error for input that cannot be accepted. `field` names the argument or the input field; a nested field is
 * written as a path with dots.
 */
export function badInput(field: string, text: Message): HubError {
  return new HubError('BAD_USER_INPUT', text, { field }, [{ field: withinInput(field), text }]);
}

/** Returns the path of a field within the argument `input`. Other arguments keep their names. */
export function withinInput(field: string): string {
  return field.startsWith('input.') ? field.slice('input.'.length) : field;
}

/**
 * Returns the error for a row that is missing or outside the caller's scope. Both have the same answer, so that nobody
 * can distinguish them. `field` says which of several ids is meant.
 */
export function notFound(field?: string): HubError {
  const name = field === undefined ? undefined : withinInput(field);
  const wrong =
    name === undefined ? { zh: '编号或代码', en: 'the id or code' } : { zh: ` ${name}`, en: `the id in ${name}` };
  const text = { zh: `未找到,请核对${wrong.zh}。`, en: `Not found. Check ${wrong.en}.` };
  return new HubError('NOT_FOUND', text, field === undefined ? {} : { field });
}

/** Returns the input field of the id at a position of a list. */
export type FieldOf = (position: number) => string;

/**
 * Checks that every id of a list was found.
 * @param fieldOf null if the list is not part of an input
 * @throws HubError NOT_FOUND if an id was not found, with the field of the first such id
 */
export function assertAllFound(ids: readonly string[], found: Iterable<string>, fieldOf: FieldOf | null): void {
  const known = new Set(found);
  const position = ids.findIndex((id) => !known.has(id));
  if (position !== -1) throw notFound(fieldOf?.(position));
}

/** Returns the error for a request that does not fit the present state of its subject. */
export function invalidState(state: string, text: Message): HubError {
  return new HubError('INVALID_STATE', text, { state });
}

/**
 * The rule that a request would break: its id, the clause of the implementation plan (方案), and what the clause demands.
 */
export type BrokenRule = { rule: string; clause: string; summary: Message };

/**
 * Returns the error for a request that would break a rule of the standard. The message ends with what the clause
 * demands.
 */
export function ruleViolation({ rule, clause, summary }: BrokenRule, { zh, en }: Message): HubError {
  const text = { zh: `${zh}依据 ${clause}:${summary.zh}`, en: `${en} Clause ${clause}: ${summary.en}` };
  return new HubError('RULE_VIOLATION', text, { rule, clause });
}

/** Returns the error for a request that identifies no valid caller. The message does not say why; the log does. */
export function unauthenticated(): HubError {
  return new HubError('UNAUTHENTICATED', {
    zh: '身份凭证无效,请重新取得令牌;仍无效的,请联系系统管理人员。',
    en: 'The credentials are not valid. Obtain a new token. If the new token is refused too, ask the operator of the Hub.',
  });
}
