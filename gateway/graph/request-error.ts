import { type ExecutionResult, GraphQLError } from 'graphql';
import { badInput, type ErrorCode, type HubError } from '../../shared/kernel/errors';

/**
 * The HTTP statuses of requests that were refused before they ran, by error code. Any other code has the status 400.
 */
const STATUS: Partial<Record<ErrorCode, number>> = { FORBIDDEN: 403, RATE_LIMITED: 429 };

/**
 * Converts a refusal to an error for Apollo Server. Its extension `http` sets the HTTP status. The formatter chooses a
 * text from its extension `messages`. The caller receives neither of these two extensions.
 */
export function requestError(error: HubError): GraphQLError {
  const { code, text, details } = error;
  const extensions = { ...details, code, messages: text, http: { status: STATUS[code] ?? 400 } };
  return new GraphQLError(text.en, { originalError: error, extensions });
}

/** Returns the answer to a request that was not run: only errors, no data. */
export function refused(errors: readonly HubError[]): ExecutionResult {
  return { errors: errors.map(requestError) };
}

/**
 * Returns the refusal of a request whose operation cannot be determined. Its document has no operation of the given
 * name, or has several operations and the request names none.
 */
export function noSuchOperation(): HubError {
  return badInput('operationName', {
    zh: '无法确定要执行的操作。请用 operationName 指明文档中的一个操作。',
    en: 'The operation to run is not clear. Name one operation of the document in operationName.',
  });
}
