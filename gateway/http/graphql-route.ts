import { type IncomingMessage } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Role } from '../../shared/domain/roles';
import { type ErrorCode } from '../../shared/kernel/errors';
import { badDocument } from '../../shared/graphql/errors/describe-error';
import { formatForApiClient } from '../../shared/graphql/errors/format-error';
import { type Log } from '../../shared/runtime/log';
import { type Caller } from '../../shared/access/caller';
import { digestOf } from '../../shared/access/passport';
import { type GatewayContext } from '../transport/gateway-context';
import { languageOf } from './answers';
import { asksForHtml } from './asks-for-html';
import { STATUS_OF_CODE } from './http-refusal';
import { type Parameters, parametersOfBody, parametersOfSearch } from './read-parameters';
import { type CallerRoute, type Reply, type Request, searchOf } from './route';

export type GraphqlParts = {
  /**
   * Returns the started server of the role's audience, with `formatError: (_, error) => formatForGateway(error, log)`.
   */
  serverFor: (role: Role) => ApolloServer<GatewayContext>;
  /** Refuses a document before any server reads it. @throws HubError, or GraphQLError if it cannot be parsed */
  checkSource: (source: string) => void;
  /** Returns the address of the client. */
  clientOf: (request: IncomingMessage) => string;
  /** Refuses requests that come too often. @throws HubError RATE_LIMITED */
  throttle: (request: IncomingMessage, asked: { caller: Caller; parameters: Parameters }) => void;
  /** Answers a browser that visits the address without a query. If null, a browser is answered like any client. */
  page: ((reply: Reply) => unknown) | null;
  log: Log;
  mostBodyBytes: number;
};

/** `GET` and `POST /graphql`: serves GraphQL over HTTP, for the audience of the caller's role. */
export function graphqlRoute(parts: GraphqlParts): CallerRoute {
  return {
    access: 'PUBLIC',
    methods: ['GET', 'POST'],
    path: '/graphql',
    handle: async (request, reply, caller) => {
      const isVisit = request.method === 'GET' && searchOf(request) === '' && asksForHtml(request);
      if (isVisit && parts.page !== null) parts.page(reply);
      else await answer({ request, reply, caller }, parts);
    },
  };
}

type Asked = { request: Request; reply: Reply; caller: Caller };

async function answer({ request, reply, caller }: Asked, parts: GraphqlParts): Promise<void> {
  const parameters =
    request.method === 'GET'
      ? parametersOfSearch(searchOf(request))
      : await parametersOfBody(request.raw, parts.mostBodyBytes);
  check(parameters.query, parts);
  parts.throttle(request.raw, { caller, parameters });
  const contextValue = contextOf({ request, caller }, parts);
  const operation = operationOf(parameters, request.method);
  const { body, http } = await parts.serverFor(caller.role).executeOperation(operation, { contextValue });
  if (body.kind !== 'single')
    throw new Error('Apollo Server returned an incremental response. Only single responses are supported.');
  const { data, errors } = body.singleResult;
  const language = languageOf(request);
  const formatted = errors?.map((error) => formatForApiClient(error, { language, log: parts.log }));
  const allow = http.headers.get('allow');
  if (allow !== undefined) reply.header('allow', allow);
  reply.code(data === undefined ? refusedStatus(http.status, formatted) : 200).send({ errors: formatted, data });
}

/** Returns the context. A request of the public has no subject, so it carries a digest of its address. */
function contextOf({ request, caller }: Omit<Asked, 'reply'>, { clientOf }: GraphqlParts): GatewayContext {
  const context = { caller, requestId: request.id };
  return caller.role === 'PUBLIC' ? { ...context, client: digestOf(clientOf(request.raw)) } : context;
}

function check(source: string | undefined, { checkSource }: GraphqlParts): void {
  try {
    if (source !== undefined) checkSource(source);
  } catch (error) {
    throw error instanceof GraphQLError ? badDocument(error) : error;
  }
}

/**
 * Returns the operation for Apollo Server. It contains the method, so that Apollo Server refuses mutations by GET. It
 * contains none of the client's headers.
 */
function operationOf({ query, operationName, variables, extensions }: Parameters, method: string) {
  return {
    query,
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
    extensions: extensions ?? undefined,
    http: { method, headers: new HeaderMap(), search: '', body: {} },
  };
}

/**
 * Returns the right status of a refused request. Apollo Server answers with status 500 if the Hub throws an error
 * before execution.
 */
function refusedStatus(status: number | undefined, errors: readonly GraphQLFormattedError[] = []): number {
  if (status !== undefined && status >= 400 && status < 500) return status;
  return STATUS_OF_CODE[(errors[0]?.extensions?.code ?? 'INTERNAL') as ErrorCode];
}
