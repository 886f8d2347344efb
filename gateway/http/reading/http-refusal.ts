import { badInput, type ErrorCode, HubError } from '../../../shared/kernel/errors';

/**
 * The HTTP status for each code, for routes that do not answer GraphQL and for GraphQL requests that are refused before
 * they run.
 */
export const STATUS_OF_CODE: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  INVALID_STATE: 409,
  RULE_VIOLATION: 422,
  IDEMPOTENCY_MISMATCH: 422,
  IDEMPOTENCY_IN_PROGRESS: 409,
  QUERY_TOO_COMPLEX: 400,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The refusal of an invalid HTTP request, for example one with a wrong method. It has its own HTTP status. */
export class HttpRefusal extends HubError {
  constructor(
    readonly status: number,
    { code, text, details }: HubError,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code, text, details);
  }
}

export function wrongPath(): HttpRefusal {
  return new HttpRefusal(
    404,
    new HubError('NOT_FOUND', { zh: '没有这个地址,请核对请求路径。', en: 'There is no such address. Check the path.' }),
  );
}

/** Returns the refusal of a method. @param allowed the accepted methods, as in the `Allow` header */
export function wrongMethod(allowed: string): HttpRefusal {
  const text = {
    zh: `此地址只接受 ${allowed},请更换请求方法。`,
    en: `This address accepts only ${allowed}. Use another method.`,
  };
  return new HttpRefusal(405, new HubError('BAD_USER_INPUT', text), { allow: allowed });
}

/**
 * Returns the refusal of a body that is not plain JSON. Any web page can send forms, text and files without a preflight
 * request, and compressed bodies hide their size.
 */
export function wrongContent(): HttpRefusal {
  const text = {
    zh: '请求体须为未经压缩的 UTF-8 编码 JSON(Content-Type: application/json),请改正。',
    en: 'The body must be JSON in UTF-8, not compressed (Content-Type: application/json). Correct it.',
  };
  return new HttpRefusal(415, new HubError('BAD_USER_INPUT', text));
}

export function tooLarge(maximum: number): HttpRefusal {
  const text = {
    zh: `请求体超过 ${maximum} 字节,请缩减后重试。`,
    en: `The body is larger than ${maximum} bytes. Shorten it.`,
  };
  return new HttpRefusal(413, new HubError('QUERY_TOO_COMPLEX', text, { limit: 'bodyBytes', maximum }));
}

/**
 * Returns the refusal of a body that arrives too slowly. It closes the connection too, because bytes that arrive later
 * would be read as the next request.
 */
export function tooSlow(): HttpRefusal {
  const text = { zh: '请求体未在规定时间内收完,请重新发送。', en: 'The body did not arrive in time. Send it again.' };
  return new HttpRefusal(408, new HubError('BAD_USER_INPUT', text), { connection: 'close' });
}

export function notJson(field: string): HubError {
  return badInput(field, {
    zh: `请求中的 ${field} 不是有效的 JSON,请改正。`,
    en: `The ${field} of the request is not valid JSON. Correct it.`,
  });
}

export function noBatching(): HubError {
  const text = {
    zh: '每个请求只能有一个操作,不接受数组。请分别发送。',
    en: 'The body must be one operation, not an array. Send one request for each operation.',
  };
  return new HubError('BAD_USER_INPUT', text);
}
