import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Log } from '../../runtime/log';
import { badDocument, type Description, describeError } from './describe-error';
import { type Language } from './language';

/**
 * The codes with which Apollo Server refuses a request before it runs. Only errors of Apollo's own classes count: the
 * same code from the executor is a subgraph's error and may name fields that the caller cannot see.
 */
const APOLLO_REFUSALS: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'SyntaxError',
  GRAPHQL_VALIDATION_FAILED: 'ValidationError',
  BAD_USER_INPUT: 'UserInputError',
  OPERATION_RESOLUTION_FAILURE: 'OperationResolutionError',
  BAD_REQUEST: 'BadRequestError',
  PERSISTED_QUERY_NOT_FOUND: 'PersistedQueryNotFoundError',
  PERSISTED_QUERY_NOT_SUPPORTED: 'PersistedQueryNotSupportedError',
};

/**
 * Formats an error that a subgraph returns to the gateway, with both languages in `extensions.messages`. Any error but
 * a HubError is masked, and logged here once under the id that the client receives.
 */
export function formatForSubgraph(error: unknown, log: Log): GraphQLFormattedError {
  const described = describeError(error);
  if (described?.code === 'UNAVAILABLE') log.error('Database did not do its work', { error });
  return bilingual(error, described ?? mask(error, log));
}

/**
 * Formats an error as the gateway's `formatError` in Apollo Server, which does not know the client's language. It also
 * explains why the audience's schema refuses a document. The result must still pass formatForApiClient.
 */
export function formatForGateway(error: unknown, log: Log): GraphQLFormattedError {
  return bilingual(error, describeError(error) ?? explain(error) ?? mask(error, log));
}

/**
 * Formats an error for the client: one code of the closed list, one sentence in the client's language, and the details
 * of the code.
 * @param error a HubError, or an error from formatForGateway; any other error is masked and logged
 */
export function formatForApiClient(
  error: unknown,
  { language, log }: { language: Language; log: Log },
): GraphQLFormattedError {
  const { code, messages, details } = describeError(error) ?? mask(error, log);
  return { message: messages[language], ...placeOf(error), extensions: { ...details, code } };
}

function bilingual(error: unknown, { code, messages, details }: Description): GraphQLFormattedError {
  return { message: messages.en, ...placeOf(error), extensions: { ...details, code, messages } };
}

function explain(error: unknown): Description | null {
  if (!(error instanceof GraphQLError) || error.path !== undefined) return null;
  const { code } = error.extensions;
  if (typeof code !== 'string' || APOLLO_REFUSALS[code] !== error.name) return null;
  return describeError(badDocument(error));
}

function mask(error: unknown, log: Log): Description {
  const id = randomUUID();
  log.error('Internal error masked', { errorId: id, error });
  const text = {
    zh: `系统内部错误,请将编号 ${id} 告知系统管理人员。`,
    en: `An internal error occurred. Report its id ${id} to the operator of the Hub.`,
  };
  return { code: 'INTERNAL', messages: text, details: { id } };
}

/**
 * Returns the path of an error in the answer, or its place in the document. An error from the execution has no place
 * here, because its positions are those of the planner's document.
 */
function placeOf(error: unknown): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  if (typeof error !== 'object' || error === null) return {};
  const { path, locations } = error as Partial<GraphQLFormattedError>;
  if (Array.isArray(path)) return { path };
  return Array.isArray(locations) ? { locations } : {};
}
