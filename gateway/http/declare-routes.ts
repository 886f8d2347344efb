import { METHODS } from 'node:http';
import { isNativeError } from 'node:util/types';
import { type FastifyInstance } from 'fastify';
import { unauthenticated } from '../../shared/kernel/errors';
import { type Caller } from '../../shared/access/caller';
import { type Counted } from './admission/caller-key';
import { wrongMethod } from './reading/http-refusal';
import { routeOf } from './observing/watched-requests';
import {
  type CallerRoute,
  type CountedRoute,
  type Exchange,
  ownCredentials,
  type Reply,
  type Request,
  type Route,
  type Routing,
} from './route';

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
      else if (route.access === 'COUNTED') await serveCounted(route, { request, reply }, routing);
      else await serve(route, { request, reply }, routing);
    } catch (error) {
      if (!reply.sent) throw error;
      const about = { requestId: request.watched.id, route: routeOf(request) };
      if (!hasLeft(error)) log.error('Response broke off', { ...about, error });
    }
  };
}

async function serve(
  route: CallerRoute,
  { request, reply }: Exchange,
  routing: Omit<Routing, 'routes'>,
): Promise<void> {
  const caller = await callerOf(request, route, routing);
  request.watched.role = caller.role;
  const endWork = admitted({ request, reply }, caller, routing);
  try {
    await route.handle(request, reply, caller);
  } finally {
    endWork();
  }
}

async function serveCounted(
  route: CountedRoute,
  { request, reply }: Exchange,
  routing: Omit<Routing, 'routes'>,
): Promise<void> {
  const isCounted = route.uncounted?.includes(request.method) !== true;
  const endWork = isCounted ? admitted({ request, reply }, await countedFor(request, routing), routing) : null;
  try {
    await route.handle(request, reply);
  } finally {
    endWork?.();
  }
}

/**
 * Returns the person of the session in a request to a counted route, or the public if the session is missing or
 * unknown.
 */
async function countedFor(request: Request, { personOf }: Pick<Routing, 'personOf'>): Promise<Counted> {
  const person = (await personOf?.(request)) ?? null;
  return person === null ? { role: 'PUBLIC' } : { person };
}

/**
 * Admits a request. The request is in progress until two things have happened: its handler has ended, and its answer
 * was sent or its caller has left. A caller who leaves early therefore cannot start further work while the Hub still
 * works for them.
 * @returns the function to call when the handler has ended
 */
function admitted({ request, reply }: Exchange, counted: Counted, { admit }: Pick<Routing, 'admit'>): () => void {
  const end = admit(request, counted);
  let parts = 2;
  const endPart = () => {
    parts -= 1;
    if (parts === 0) end();
  };
  if (reply.raw.closed) endPart();
  else reply.raw.once('close', endPart);
  return endPart;
}

async function callerOf(
  request: Request,
  { access }: CallerRoute,
  { identify, credentialsOf = inHeaders }: Omit<Routing, 'routes'>,
): Promise<Caller> {
  const { authorization, hubRole } = await credentialsOf(request);
  const caller = await identify(authorization, request.watched.id, hubRole);
  if (caller.role === 'PUBLIC' && access !== 'PUBLIC') throw unauthenticated();
  return caller;
}

const inHeaders = (request: Request) => Promise.resolve(ownCredentials(request));

/** Returns whether the caller has closed the connection during the answer, which is not a fault of the Hub. */
function hasLeft(error: unknown): boolean {
  return isNativeError(error) && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
