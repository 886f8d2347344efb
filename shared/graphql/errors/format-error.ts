import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Log } from '../../runtime/log';
import { badDocument, type Description, describeError } from './describe-error';
import { type Language } from './language';

/**
 * The codes with which Apollo Server refuses a client's request before it runs. Only errors of its own classes count: the
 * same code on an error that came through the executor is a subgraph's, and may speak of fields that the caller cannot see.
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
 * How a subgraph tells the gateway of an error: both languages in `extensions.messages`. What is not a HubError is masked,
 * and logged here once with the id that the client gets.
 */
export function formatForSubgraph(error: unknown, log: Log): GraphQLFormattedError {
  return bilingual(error, describeError(error) ?? mask(error, log));
}

/**
 * The gateway's `formatError` for Apollo Server, which knows no client's language: as formatForSubgraph, but a document that
 * the audience's schema refuses is explained. What comes of it still has to pass formatForApiClient.
 */
export function formatForGateway(error: unknown, log: Log): GraphQLFormattedError {
  return bilingual(error, describeError(error) ?? explain(error) ?? mask(error, log));
}

/**
 * The last word: one code of the closed list, one sentence in the client's language, and the details that the code carries.
 * @param error a HubError, or an error as formatForGateway left it; anything else is masked and logged.
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
    zh: `系统内部错误,请将编号 ${id} 告知管理员。`,
    en: `An internal error occurred. Report its id ${id} to the operator.`,
  };
  return { code: 'INTERNAL', messages: text, details: { id } };
}

/** Where in the answer the error belongs, or where in the document: positions of an executed document are the planner's. */
function placeOf(error: unknown): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  if (typeof error !== 'object' || error === null) return {};
  const { path, locations } = error as Partial<GraphQLFormattedError>;
  if (Array.isArray(path)) return { path };
  return Array.isArray(locations) ? { locations } : {};
}
