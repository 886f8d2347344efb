import { randomUUID } from 'node:crypto';
import { METHODS } from 'node:http';
import { type AddressInfo } from 'node:net';
import { fastify, type FastifyInstance } from 'fastify';
import { type Closing, OpenConnections } from '../../shared/runtime/open-connections';
import { type Log } from '../../shared/runtime/log';
import { sendError, setCommonHeaders, setLanguage } from './answers';
import { wrongPath } from './http-refusal';
import { declareRoutes, pathOf, type Routing } from './route';

export type HttpServer = {
  /**
   * Starts listening.
   * @returns the address at which it listens, such as `http://127.0.0.1:4000`. Port 0 takes a free port.
   */
  listen(port: number, host: string): Promise<string>;
  /** Accepts no more connections, and ends when the open ones have had their answers, or their time is over. */
  close(closing: Closing): Promise<void>;
};

const MOST_HEADER_BYTES = 16_384;

/**
 * The timeouts of requests. A slow client holds little more than a socket, but must not hold it forever. A file may
 * take long over a slow connection.
 */
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 5000,
} as const;

/** Creates the HTTP server of the gateway: Fastify with the given routes and nothing else. */
export function createHttpServer(routing: Routing): HttpServer {
  const app = createFastify();
  addAnswers(app, routing.log);
  declareRoutes(app, routing);
  // Without this listener of Fastify, Node itself answers bytes that are not HTTP.
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

function createFastify(): FastifyInstance {
  const { keepAliveTimeout, requestTimeout } = TIMEOUTS;
  const app = fastify({
    http: { ...TIMEOUTS, maxHeaderSize: MOST_HEADER_BYTES },
    // Fastify sets these two to defaults of its own unless they are given.
    keepAliveTimeout,
    requestTimeout,
    exposeHeadRoutes: false,
    // A client could use a request id of its own to forge log entries or to imitate another request.
    genReqId: () => randomUUID(),
    rewriteUrl: ({ url = '' }) => (PLAIN_PATH.test(url) ? url : NO_PATH),
    // The routes read their own query strings.
    routerOptions: { maxParamLength: MOST_HEADER_BYTES, querystringParser: () => ({}) },
  });
  // The routes read their own bodies, so Fastify must not read the body of any method.
  for (const method of METHODS) app.addHttpMethod(method, { hasBody: false, overrideExisting: true });
  return app;
}

/** Paths are compared as sent. A path that is encoded, absolute or has a fragment matches no route. */
const PLAIN_PATH = /^\/[^%#?]*(?:\?|$)/;
const NO_PATH = '//';

function addAnswers(app: FastifyInstance, log: Log): void {
  app.addHook('onRequest', (request, reply, done) => {
    setCommonHeaders(request, reply);
    done();
  });
  app.addHook('preSerialization', (request, reply, payload, done) => {
    setLanguage(request, reply);
    done(null, payload);
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { id: requestId, method } = request;
    const milliseconds = Math.round(reply.elapsedTime);
    const answered = { requestId, method, path: pathOf(request), status: reply.statusCode, milliseconds };
    if (reply.raw.headersSent) log.debug('Request was answered', answered);
    done();
  });
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
