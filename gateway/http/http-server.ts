import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, METHODS } from 'node:http';
import { type AddressInfo } from 'node:net';
import { fastify, type FastifyInstance } from 'fastify';
import { type Closing, OpenConnections } from '../../shared/runtime/open-connections';
import { type Log } from '../../shared/runtime/log';
import { NO_TELEMETRY } from '../../shared/runtime/telemetry/telemetry';
import { boundPipelining } from './bound-pipelining';
import { sendError, setCommonHeaders, setLanguage } from './answers';
import { declareRoutes } from './declare-routes';
import { wrongPath } from './reading/http-refusal';
import { codesOf, hasErrors, withRequestId } from './observing/named-errors';
import { type WatchedRequest } from './observing/watched-request';
import { WatchedRequests } from './observing/watched-requests';
import { type Routing } from './route';

export type HttpServer = {
  /**
   * Starts listening.
   * @returns the address on which it listens, such as `http://127.0.0.1:4000`. With port 0, the system chooses a free
   * port.
   */
  listen(port: number, host: string): Promise<string>;
  /**
   * Accepts no more connections. Resolves when all requests in progress are answered, or when the time limit of
   * `closing` has passed.
   */
  close(closing: Closing): Promise<void>;
};

const MOST_HEADER_BYTES = 16_384;

/**
 * The timeouts of requests, in milliseconds. A slow caller costs little more than a socket, but must not occupy it
 * forever. `requestTimeout` is long enough to upload a file over a slow connection. `headersTimeout` also closes a
 * connection that never sends a request. `idleTimeout` closes a connection without any traffic, for example because the
 * caller does not read its answer. `answeredTimeout` closes a connection if its request was answered before the body
 * was complete, for example with a refusal.
 */
export const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  answeredTimeout: 10_000,
  keepAliveTimeout: 30_000,
  idleTimeout: 60_000,
  connectionsCheckingInterval: 5000,
} as const;
export type Timeouts = Readonly<Record<keyof typeof TIMEOUTS, number>>;

/** Creates the HTTP server of the gateway: Fastify with the given routes and nothing else. */
export function createHttpServer(routing: Routing, timeouts: Timeouts = TIMEOUTS): HttpServer {
  const { log, watched = new WatchedRequests({ telemetry: NO_TELEMETRY, log, isTrusted: () => false }) } = routing;
  const app = createFastify({ watched, log }, timeouts);
  addAnswers(app, { watched, log });
  routing.extend?.(app);
  app.addHook('onResponse', ({ raw }, _reply, done) => {
    if (!raw.complete) closeUnlessComplete(raw, timeouts.answeredTimeout);
    done();
  });
  declareRoutes(app, routing);
  // Removes Fastify's listener, so that Node itself answers bytes that are not HTTP.
  app.server.removeAllListeners('clientError');
  const connections = new OpenConnections(app.server);
  return {
    listen: async (port, host) => {
      await app.ready();
      return listenAt(app, port, host);
    },
    close: async (closing) => {
      await connections.close(closing);
      await app.close();
    },
  };
}

/** Closes the connection of an answered request if its body is not complete in time. */
function closeUnlessComplete(request: IncomingMessage, milliseconds: number): void {
  setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, milliseconds).unref();
}

type Watching = { watched: WatchedRequests; log: Log };

function createFastify(watching: Watching, timeouts: Timeouts): FastifyInstance {
  const app = fastify({
    serverFactory: (handle) => {
      const { headersTimeout, requestTimeout, keepAliveTimeout, connectionsCheckingInterval } = timeouts;
      const ofNode = { headersTimeout, requestTimeout, keepAliveTimeout, connectionsCheckingInterval };
      const options = { ...ofNode, maxHeaderSize: MOST_HEADER_BYTES };
      const server = createServer(options, boundPipelining(handle, watching));
      return server.setTimeout(timeouts.idleTimeout);
    },
    exposeHeadRoutes: false,
    // The record of changes stores a request under an id that the Hub makes. Under an id from a caller, one caller
    // could imitate the request of another. The caller's id only labels logs, traces and answers
    // (observing/watched-requests.ts).
    genReqId: () => randomUUID(),
    rewriteUrl: ({ url = '' }) => (PLAIN_PATH.test(url) ? url : NO_PATH),
    // The routes read their own query strings.
    routerOptions: { maxParamLength: MOST_HEADER_BYTES, querystringParser: () => ({}) },
  });
  // The routes read their own bodies, so Fastify must not read the body of any method.
  for (const method of METHODS) app.addHttpMethod(method, { hasBody: false, overrideExisting: true });
  return app;
}

/**
 * Matches a plain path, which the router compares exactly as it was sent. A path that is encoded, is absolute or has a
 * fragment is replaced with NO_PATH, which no route has.
 */
const PLAIN_PATH = /^\/[^%#?]*(?:\?|$)/;
const NO_PATH = '//';

function addAnswers(app: FastifyInstance, { watched, log }: Watching): void {
  app.decorateRequest<WatchedRequest | null>('watched', null);
  app.addHook('onRequest', (request, reply, done) => {
    request.watched = watched.start(request, reply);
    setCommonHeaders(request, reply);
    done();
  });
  app.addHook('preSerialization', (request, reply, payload, done) => {
    setLanguage(request, reply);
    if (!hasErrors(payload)) return done(null, payload);
    request.watched.codes = codesOf(payload);
    done(null, withRequestId(payload, request.watched.id));
  });
  // A text is otherwise encoded twice: for its length, and when it is written.
  app.addHook('onSend', (_request, _reply, payload, done) =>
    done(null, typeof payload === 'string' ? Buffer.from(payload) : payload),
  );
  app.setErrorHandler((error, _request, reply) => sendError(error, { reply, log }));
  app.setNotFoundHandler(() => {
    throw wrongPath();
  });
}

function listenAt({ server }: FastifyInstance, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(addressOf(server.address() as AddressInfo)));
  });
}

function addressOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
