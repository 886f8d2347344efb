import { type IncomingMessage, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { formatForApiClient } from '../../shared/graphql/errors/format-error';
import { type Role } from '../../shared/domain/roles';
import { type ErrorCode } from '../../shared/kernel/errors';
import { badDocument } from '../../shared/graphql/errors/describe-error';
import { type Log } from '../../shared/runtime/log';
import { type Caller } from '../../shared/access/caller';
import { answerDoor, type Door, type OpenDoor } from './route';
import { type GatewayContext } from '../transport/gateway-context';
import { HttpExchange } from './http-exchange';
import { STATUS_OF_CODE, wrongMethod } from './http-refusal';
import { OpenConnections } from '../../shared/runtime/open-connections';
import { type Parameters, parametersOfBody, parametersOfSearch } from './read-parameters';
import { type Identify } from '../identity/resolve-caller';

/** What stands behind the HTTP front. */
export type GatewayParts = {
  identify: Identify;
  /** The server of the role's audience, started, with `formatError: (_, error) => formatForGateway(error, log)`. */
  serverFor: (role: Role) => ApolloServer<GatewayContext>;
  /** Refuses a document before any server sees it. @throws HubError, or GraphQLError where it cannot be parsed */
  checkSource: (source: string) => void;
  /** Refuses what comes too often. @throws HubError RATE_LIMITED */
  throttle: (request: IncomingMessage, asked: { caller: Caller; parameters: Parameters }) => void;
  /** What there is beside GraphQL and health. */
  doors: readonly Door[];
  openDoors: readonly OpenDoor[];
  /** The names of what is not ready yet: words for an operator, no addresses. */
  ready: () => Promise<readonly string[]>;
  log: Log;
  mostBodyBytes: number;
};

export type HttpServer = {
  /** @returns the address that it listens at, such as `http://127.0.0.1:4000`. Port 0 takes a free one. */
  listen(port: number, host: string): Promise<string>;
  /** Takes no more requests; those under way may finish within the grace. */
  close(graceMilliseconds: number): Promise<void>;
};

/** A slow client holds a socket and little else, but not for ever: a file may take long over a street office's line. */
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 5000,
} as const;

/** The HTTP front of the gateway (api.md, Addresses): GraphQL, health and the doors, and nothing else. */
export function createHttpServer(parts: GatewayParts): HttpServer {
  const server = createServer({ ...TIMEOUTS, maxHeaderSize: 16_384 }, (request, response) => {
    const exchange = new HttpExchange(request, response, parts.log);
    route(exchange, parts).catch((error: unknown) => exchange.refuse(error));
  });
  const connections = new OpenConnections(server);
  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => resolve(addressOf(server.address() as AddressInfo)));
      }),
    close: (grace) => connections.close(grace),
  };
}

async function route(exchange: HttpExchange, parts: GatewayParts): Promise<void> {
  const method = exchange.request.method ?? '';
  switch (exchange.path) {
    case '/graphql':
      if (method !== 'POST' && method !== 'GET') throw wrongMethod('GET, POST');
      return answerGraphQL(exchange, parts);
    case '/health/live':
      if (method !== 'GET' && method !== 'HEAD') throw wrongMethod('GET, HEAD');
      return exchange.answer(200, { status: 'live' });
    case '/health/ready':
      if (method !== 'GET' && method !== 'HEAD') throw wrongMethod('GET, HEAD');
      return answerReady(exchange, parts);
    default:
      return answerDoor(exchange, parts);
  }
}

async function answerReady(exchange: HttpExchange, { ready }: GatewayParts): Promise<void> {
  const notReady = await ready();
  if (notReady.length === 0) return exchange.answer(200, { status: 'ready' });
  exchange.answer(503, { status: 'not ready', notReady }, { 'retry-after': '5' });
}

async function answerGraphQL(exchange: HttpExchange, parts: GatewayParts): Promise<void> {
  const { request, requestId, language } = exchange;
  const caller = await parts.identify(request.headersDistinct.authorization ?? [], requestId);
  const parameters =
    request.method === 'GET'
      ? parametersOfSearch(exchange.search)
      : await parametersOfBody(request, parts.mostBodyBytes);
  check(parameters.query, parts);
  parts.throttle(request, { caller, parameters });
  const contextValue = { caller, requestId };
  const operation = operationOf(parameters, request.method ?? '');
  const { body, http } = await parts.serverFor(caller.role).executeOperation(operation, { contextValue });
  if (body.kind !== 'single') throw new Error('The gateway answers in one piece.');
  const { data, errors } = body.singleResult;
  const told = errors?.map((error) => formatForApiClient(error, { language, log: parts.log }));
  const status = data === undefined ? refusedStatus(http.status, told) : 200;
  const allow = http.headers.get('allow');
  exchange.answer(status, { errors: told, data }, allow === undefined ? {} : { allow });
}

function check(source: string | undefined, { checkSource }: GatewayParts): void {
  try {
    if (source !== undefined) checkSource(source);
  } catch (error) {
    throw error instanceof GraphQLError ? badDocument(error) : error;
  }
}

/** Apollo Server is told the method, by which it refuses mutations by GET, and none of the client's headers. */
function operationOf({ query, operationName, variables, extensions }: Parameters, method: string) {
  return {
    query,
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
    extensions: extensions ?? undefined,
    http: { method, headers: new HeaderMap(), search: '', body: {} },
  };
}

/** Apollo Server answers 500 for an error of ours that is thrown before execution. */
function refusedStatus(status: number | undefined, errors: readonly GraphQLFormattedError[] = []): number {
  if (status !== undefined && status >= 400 && status < 500) return status;
  return STATUS_OF_CODE[(errors[0]?.extensions?.code ?? 'INTERNAL') as ErrorCode];
}

function addressOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
