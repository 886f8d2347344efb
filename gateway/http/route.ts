import { METHODS } from 'node:http';
import { isNativeError } from 'node:util/types';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { unauthenticated } from '../../shared/kernel/errors';
import { type Log } from '../../shared/runtime/log';
import { type Caller } from '../../shared/access/caller';
import { wrongMethod } from './http-refusal';
import { type Identify } from '../identity/resolve-caller';

/** A request with the path parameters that its route names. */
export type Request = FastifyRequest<{ Params: Readonly<Partial<Record<string, string>>> }>;
export type Reply = FastifyReply;

type Address = {
  readonly methods: readonly string[];
  /** A path as Fastify reads it, such as `/attachments/:id([0-9A-Z]{26})`. */
  readonly path: string;
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

export type Routing = { routes: readonly Route[]; identify: Identify; log: Log };

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

function handlerOf(route: Route, { identify, log }: Omit<Routing, 'routes'>) {
  return async (request: Request, reply: Reply): Promise<void> => {
    try {
      if (route.access === 'OPEN') await route.handle(request, reply);
      else await route.handle(request, reply, await callerOf(request, route, identify));
    } catch (error) {
      if (!reply.sent) throw error;
      if (!hasLeft(error)) log.error('Response broke off', { requestId: request.id, path: pathOf(request), error });
    }
  };
}

async function callerOf(request: Request, { access }: CallerRoute, identify: Identify): Promise<Caller> {
  const { authorization = [], 'hub-role': hubRole = [] } = request.raw.headersDistinct;
  const caller = await identify(authorization, request.id, hubRole);
  if (caller.role === 'PUBLIC' && access !== 'PUBLIC') throw unauthenticated();
  return caller;
}

/** Returns whether the client has left during the answer, which is not a fault of the Hub. */
function hasLeft(error: unknown): boolean {
  return isNativeError(error) && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** Returns the path as the client sent it. */
export function pathOf({ originalUrl }: Pick<Request, 'originalUrl'>): string {
  return originalUrl.split('?', 1)[0] ?? '';
}

/** Returns the query string as the client sent it, with its question mark, or an empty text. */
export function searchOf({ originalUrl }: Pick<Request, 'originalUrl'>): string {
  return originalUrl.includes('?') ? originalUrl.slice(originalUrl.indexOf('?')) : '';
}
