import { type ExecutionResult, GraphQLError } from 'graphql';
import { type ErrorCode, type HubError } from '../../shared/kernel/errors';

/** The HTTP status of a request that was refused before anything ran. */
const STATUS: Partial<Record<ErrorCode, number>> = { FORBIDDEN: 403 };

/** A refusal as Apollo Server takes it: `http` becomes the status, `messages` is for the formatter, both are stripped. */
export function requestError(error: HubError): GraphQLError {
  const { code, text, details } = error;
  const extensions = { ...details, code, messages: text, http: { status: STATUS[code] ?? 400 } };
  return new GraphQLError(text.en, { originalError: error, extensions });
}

/** The answer to a request of which nothing was run: errors, and no data at all. */
export function refused(errors: readonly HubError[]): ExecutionResult {
  return { errors: errors.map(requestError) };
}
