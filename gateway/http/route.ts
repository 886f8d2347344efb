import { METHODS } from 'node:http';
import { isNativeError } from 'node:util/types';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { unauthenticated } from '../../shared/kernel/errors';
import { type Log } from '../../shared/runtime/log';
import { type Caller } from '../../shared/access/caller';
import { wrongMethod } from './http-refusal';
import { type Identify } from '../identity/resolve-caller';
import { type RouteDescription } from './openapi/route-description';
import { routeOf, type WatchedRequests } from './observing/watched-requests';

/** A request with the path parameters that its route names. */
export type Request = FastifyRequest<{ Params: Readonly<Partial<Record<string, string>>> }>;
export type Reply = FastifyReply;

type Address = {
  readonly methods: readonly string[];
  /** A path as Fastify reads it, such as `/attachments/:id([0-9A-Z]{26})`. */
  readonly path: string;
  /** What the OpenAPI document says about the route. Null if it is a page, or only the Hub's own processes call it. */
  readonly about: RouteDescription | null;
};

/** A route without authentication. It ignores any token. */
export type OpenRoute = Address & {
  readonly access: 'OPEN';
  handle(request: Request, reply: Reply): unknown;
};

/** A route that answers within the rights of the caller. `TOKEN` refuses the public, `PUBLIC` serves it too. */
export type CallerRoute = Address & {
  readonly access: 'PUBLIC' | 'TOKEN';
  handle(request: Request, reply: Reply, caller: Caller): Promise<unknown>;
};

export type Route = OpenRoute | CallerRoute;

/**
 * Admits a request of a caller, or refuses it with RATE_LIMITED or UNAVAILABLE. Returns the function that ends the
 * request.
 */
export type Admit = (request: Request, caller: Caller) => () => void;

export type Routing = {
  routes: readonly Route[];
  identify: Identify;
  admit: Admit;
  log: Log;
  /** Watches the requests in progress. Without it, nothing is reported of them. */
  watched?: WatchedRequests;
};

/** Registers the routes. Each path answers 405 to methods that it does not accept. */
export function declareRoutes(app: FastifyInstance, { routes, ...rest }: Routing): void {
  for (const route of routes) {
    const { methods, path } = route;
    const handler = handlerOf(route, rest);
    app.route<{ Params: Request['params'] }>({ method: [...methods], url: path, handler });
    const others = METHODS.filter((method) => !methods.includes(method));
    if (others.length === 0) continue;
    const refuse = () => {
      throw wrongMethod(methods.join(', '));
    };
    app.route({ method: others, url: path, handler: refuse });
  }
}

function handlerOf(route: Route, routing: Omit<Routing, 'routes'>) {
  const { log } = routing;
  return async (request: Request, reply: Reply): Promise<void> => {
    try {
      if (route.access === 'OPEN') await route.handle(request, reply);
      else await serve(route, { request, reply }, routing);
    } catch (error) {
      if (!reply.sent) throw error;
      const about = { requestId: request.watched.id, route: routeOf(request) };
      if (!hasLeft(error)) log.error('Response broke off', { ...about, error });
    }
  };
}

/** Serves a caller. The request is in progress until its answer is sent or the caller has left. */
async function serve(
  route: CallerRoute,
  { request, reply }: { request: Request; reply: Reply },
  { identify, admit }: Omit<Routing, 'routes'>,
): Promise<void> {
  const caller = await callerOf(request, route, identify);
  request.watched.role = caller.role;
  const end = admit(request, caller);
  reply.raw.once('close', end);
  if (reply.raw.closed) end();
  await route.handle(request, reply, caller);
}

async function callerOf(request: Request, { access }: CallerRoute, identify: Identify): Promise<Caller> {
  const { authorization = [], 'hub-role': hubRole = [] } = request.raw.headersDistinct;
  const caller = await identify(authorization, request.watched.id, hubRole);
  if (caller.role === 'PUBLIC' && access !== 'PUBLIC') throw unauthenticated();
  return caller;
}

/** Returns whether the caller has closed the connection during the answer, which is not a fault of the Hub. */
function hasLeft(error: unknown): boolean {
  return isNativeError(error) && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** Returns the query string as the caller sent it, with its question mark, or an empty text. */
export function searchOf({ originalUrl }: Pick<Request, 'originalUrl'>): string {
  return originalUrl.includes('?') ? originalUrl.slice(originalUrl.indexOf('?')) : '';
}
