import { type IncomingMessage } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { type Role } from '../../shared/domain/roles';
import { HubError } from '../../shared/kernel/errors';
import { badDocument } from '../../shared/graphql/errors/describe-error';
import { formatForApiClient } from '../../shared/graphql/errors/format-error';
import { type Log } from '../../shared/runtime/log';
import { type Caller } from '../../shared/access/caller';
import { digestOf } from '../../shared/access/passport';
import { type GatewayContext } from '../transport/gateway-context';
import { languageOf } from './answers';
import { asksForHtml } from './visitors/asks-for-html';
import { refusedStatus, sendAnswer } from './graphql-answer';
import { STATUS_OF_CODE } from './reading/http-refusal';
import { type FoundDocument, type Named } from './persisted/find-document';
import { type BodyLimits, bodyLimit } from './reading/body-limit';
import { type Parameters, parametersOfBody, parametersOfSearch } from './reading/read-parameters';
import { withinLimit } from './request-limit';
import { loggedName } from './observing/operation-name';
import { type CallerRoute, type Reply, type Request, searchOf } from './route';
import { GRAPHQL } from './openapi/api-descriptions';

export type GraphqlParts = BodyLimits & {
  /** Returns the started Apollo Server of a role. Its `formatError` must be `formatForGateway`. */
  serverFor: (role: Role) => ApolloServer<GatewayContext>;
  /**
   * Finds the document that a request names; null if it names none.
   * @throws HubError if the hash is unknown, or if the document is not registered although it must be
   */
  findDocument: (role: Role, named: Named) => FoundDocument | null;
  /**
   * Checks a document before Apollo Server reads it. Calls `spend` with the cost of reading a new document, in fields.
   * @throws HubError if the document is too long or its caller has no budget left; GraphQLError if it cannot be parsed
   */
  checkSource: (source: string, spend: (fields: number) => void) => void;
  /** Returns the address from which a request comes. */
  clientOf: (request: IncomingMessage) => string;
  /** Charges an operation to the caller's budget. @throws HubError RATE_LIMITED if the budget is too small */
  spend: (request: IncomingMessage, caller: Caller, fields: number) => void;
  /** Counts a write of the public. @throws HubError RATE_LIMITED if its address has sent too many writes */
  throttle: (request: IncomingMessage, asked: { caller: Caller; parameters: Parameters }) => void;
  /** Answers a browser that visits the address without a query. Null if browsers get the same answer as programs. */
  page: ((reply: Reply) => unknown) | null;
  /** Returns the name of an operation; null if it has none. If this function is left out, no name is logged. */
  nameOf?: (source: string, operationName: string | null) => string | null;
  log: Log;
};

/** `GET` and `POST /graphql`: serves GraphQL over HTTP, for the audience of the caller's role. */
export function graphqlRoute(parts: GraphqlParts): CallerRoute {
  return {
    access: 'PUBLIC',
    methods: ['GET', 'POST'],
    path: '/graphql',
    about: GRAPHQL,
    handle: async (request, reply, caller) => {
      const isVisit = request.method === 'GET' && searchOf(request) === '' && asksForHtml(request);
      if (isVisit && parts.page !== null) parts.page(reply);
      else await answer({ request, reply, caller }, parts);
    },
  };
}

/** Matches a document that reads a complaint by its secret receipt. Shared caches must not keep the answer. */
const BY_RECEIPT = /\bcomplaintStatus\b/;

type Asked = { request: Request; reply: Reply; caller: Caller };

async function answer({ request, reply, caller }: Asked, parts: GraphqlParts): Promise<void> {
  const given =
    request.method === 'GET'
      ? parametersOfSearch(searchOf(request))
      : await parametersOfBody(
          request.raw,
          bodyLimit(caller.role, parts, (fields) => parts.spend(request.raw, caller, fields)),
        );
  const format = (error: unknown) =>
    formatForApiClient(error, { language: languageOf(request), log: parts.log, requestId: request.watched.id });
  const found = documentOf(given, { request, caller }, parts);
  if (found instanceof HubError) {
    return sendAnswer({ request, reply }, { status: STATUS_OF_CODE[found.code], errors: [format(found)] });
  }
  const parameters = { ...given, query: found?.source, extensions: undefined };
  if (found !== null) nameOperation(request, { given, found }, parts);
  // Only requests that are not GET are counted. Apollo Server refuses a mutation that is sent with GET. If such
  // requests were counted, other sites could use up the writes of their visitors.
  if (request.method !== 'GET') parts.throttle(request.raw, { caller, parameters });
  const operation = operationOf(parameters, request.method);
  const { body, http } = await withinLimit(reply, (signal) => {
    const contextValue = { ...contextOf({ request, caller }, parts), signal };
    return parts.serverFor(caller.role).executeOperation(operation, { contextValue });
  });
  if (body.kind !== 'single')
    throw new Error('Apollo Server returned an incremental response. Only single responses are supported.');
  const { data, errors } = body.singleResult;
  const formatted = errors?.map(format);
  const allow = http.headers.get('allow');
  if (allow !== undefined) reply.header('allow', allow);
  const status = data === undefined ? refusedStatus(http.status, formatted) : 200;
  const isPublic =
    found?.byHash === true && request.method === 'GET' && caller.role === 'PUBLIC' && !BY_RECEIPT.test(found.source);
  sendAnswer({ request, reply }, { status, errors: formatted, data, isPublic });
}

/** Stores the name of the operation for logs and traces, or null if the name may not be logged (operation-name.ts). */
function nameOperation(
  { watched }: Request,
  { given, found }: { given: Parameters; found: FoundDocument },
  { nameOf = () => null }: GraphqlParts,
): void {
  const name = nameOf(found.source, given.operationName ?? null);
  watched.operation = loggedName(name, { isRegistered: found.byHash });
}

/**
 * Returns the context of the operation. A public caller has no subject, so the context carries a digest of the caller's
 * address instead.
 */
function contextOf({ request, caller }: Omit<Asked, 'reply'>, { clientOf, spend }: GraphqlParts): GatewayContext {
  const context = { caller, requestId: request.id, spend: (fields: number) => spend(request.raw, caller, fields) };
  return caller.role === 'PUBLIC' ? { ...context, client: digestOf(clientOf(request.raw)) } : context;
}

/** Returns the document that a request names, the error that refuses this document, or null if it names none. */
function documentOf(given: Parameters, { request, caller }: Omit<Asked, 'reply'>, parts: GraphqlParts) {
  try {
    const found = parts.findDocument(caller.role, given);
    if (found !== null) parts.checkSource(found.source, (fields) => parts.spend(request.raw, caller, fields));
    return found;
  } catch (error) {
    if (error instanceof GraphQLError) return badDocument(error);
    if (error instanceof HubError) return error;
    throw error;
  }
}

/**
 * Returns the operation for Apollo Server. It contains the method, so that Apollo Server refuses mutations by GET. It
 * contains none of the caller's headers.
 */
function operationOf({ query, operationName, variables }: Parameters, method: string) {
  return {
    query,
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
    http: { method, headers: new HeaderMap(), search: '', body: {} },
  };
}
