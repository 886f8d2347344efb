import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Message } from '../../kernel/errors';
import { type Log, type LogFields } from '../../runtime/log';
import { badDocument, type Description, describeError } from './describe-error';
import { type Language } from './language';

/**
 * The codes of the errors with which Apollo Server refuses a request before it runs. An error counts only if its class
 * is Apollo's own. An error with the same code from the executor comes from a subgraph, and may name fields that the
 * caller cannot see.
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
 * Formats an error that a subgraph returns to the gateway, with both languages in `extensions.messages`. An error that
 * is not a HubError is masked. It is logged here once, under the id that the caller receives.
 */
export function formatForSubgraph(error: unknown, log: Log, requestId?: string): GraphQLFormattedError {
  const described = describeError(error);
  if (described?.code === 'UNAVAILABLE') log.error('Database was unavailable', { ...about(requestId), error });
  return bilingual(error, described ?? mask(error, log, requestId));
}

/**
 * Formats an error in the gateway, as `formatError` of Apollo Server. Apollo Server does not know the caller's
 * language, so the result has both languages, and formatForApiClient must format it again. If the caller's schema
 * refuses a document, the error says why.
 */
export function formatForGateway(error: unknown, log: Log, requestId?: string): GraphQLFormattedError {
  return bilingual(error, describeError(error) ?? explain(error) ?? mask(error, log, requestId));
}

/**
 * Formats an error for the API client: one code of the closed list, one sentence in the caller's language, and the
 * details of the code.
 * @param error a HubError, or an error from formatForGateway; any other error is masked and logged
 */
export function formatForApiClient(
  error: unknown,
  { language, log, requestId }: { language: Language; log: Log; requestId?: string },
): GraphQLFormattedError {
  const described = describeError(error) ?? mask(error, log, requestId);
  const { code, messages, details } = described;
  const all = listed(described, (text) => ({ message: text[language] }));
  return { message: messages[language], ...placeOf(error), extensions: { ...details, ...all, code } };
}

function bilingual(error: unknown, described: Description): GraphQLFormattedError {
  const { code, messages, details } = described;
  const all = listed(described, (text) => ({ messages: text }));
  return { message: messages.en, ...placeOf(error), extensions: { ...details, ...all, code, messages } };
}

/** Returns the faults of an input and the refused items of a call for `extensions`. An empty list is left out. */
function listed(
  { faults, items }: Description,
  worded: (text: Message) => object,
): { faults?: object[]; items?: object[] } {
  const allFaults = faults.map(({ text, field, rule = 'CHECK', limit = null }) => ({
    field,
    rule,
    limit,
    ...worded(text),
  }));
  const allItems = items.map(({ text, id, code }) => ({ id, code, ...worded(text) }));
  return {
    ...(allFaults.length === 0 ? {} : { faults: allFaults }),
    ...(allItems.length === 0 ? {} : { items: allItems }),
  };
}

function explain(error: unknown): Description | null {
  if (!(error instanceof GraphQLError) || error.path !== undefined) return null;
  const { code } = error.extensions;
  if (typeof code !== 'string' || APOLLO_REFUSALS[code] !== error.name) return null;
  return describeError(badDocument(error));
}

function mask(error: unknown, log: Log, requestId: string | undefined): Description {
  const id = randomUUID();
  log.error('Internal error masked', { ...about(requestId), errorId: id, error });
  const text = {
    zh: `系统内部错误,请将编号 ${id} 告知系统管理人员。`,
    en: `An internal error occurred. Report its id ${id} to the operator of the Hub.`,
  };
  return { code: 'INTERNAL', messages: text, details: { id }, faults: [], items: [] };
}

/** Returns the fields that name the request in the log. */
function about(requestId: string | undefined): Pick<LogFields, 'requestId'> {
  return requestId === undefined ? {} : { requestId };
}

/**
 * Returns the path of an error in the answer, or its place in the document. The place of an error with a path is left
 * out, because it refers to the planner's document.
 */
function placeOf(error: unknown): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  if (typeof error !== 'object' || error === null) return {};
  const { path, locations } = error as Partial<GraphQLFormattedError>;
  if (Array.isArray(path)) return { path };
  return Array.isArray(locations) ? { locations } : {};
}
