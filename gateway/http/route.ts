import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Log } from '../../shared/runtime/log';
import { type Caller } from '../../shared/access/caller';
import { type Counted } from './admission/caller-key';
import { type Identify } from '../identity/resolve-caller';
import { type RouteDescription } from './openapi/route-description';
import { type WatchedRequests } from './observing/watched-requests';

/** A request with the path parameters that its route names. */
export type Request = FastifyRequest<{ Params: Readonly<Partial<Record<string, string>>> }>;
export type Reply = FastifyReply;
/** A request and the reply that answers it. */
export type Exchange = { request: Request; reply: Reply };

type Address = {
  readonly methods: readonly string[];
  /** A path as Fastify reads it, such as `/attachments/:id([0-9A-Z]{26})`. */
  readonly path: string;
  /**
   * What the OpenAPI document says about the route; null if the document leaves the route out. Such a route serves
   * pages, the console or the document itself, or is called only by the Hub's own processes.
   */
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

/**
 * A route that does not identify its caller, and ignores any token. A request with a session is counted for the person
 * of the session. A request without a session is counted for its address, like a request of the public.
 */
export type CountedRoute = Address & {
  readonly access: 'COUNTED';
  /** The methods that are not counted and are always served. The default is none. */
  readonly uncounted?: readonly string[];
  handle(request: Request, reply: Reply): Promise<unknown>;
};

export type Route = OpenRoute | CallerRoute | CountedRoute;

/**
 * The credentials of a request: the values of its headers `Authorization` and `Hub-Role`, or the values that its
 * session gives in their place.
 */
export type Credentials = { authorization: readonly string[]; hubRole: readonly string[] };

/** Finds the credentials of a request. @throws HubError if the request names a session that it may not use */
export type FindCredentials = (request: Request) => Promise<Credentials>;

/**
 * Finds the tag of the person to whom the session of a request belongs.
 * @returns null if the request has no session that the Hub knows
 */
export type FindPerson = (request: Request) => Promise<string | null>;

/**
 * Admits a request for a caller or the person of a session. Returns the function that ends the request.
 * @throws HubError RATE_LIMITED or UNAVAILABLE if the request is refused (admission/admission.ts)
 */
export type Admit = (request: Request, counted: Counted) => () => void;

export type Routing = {
  routes: readonly Route[];
  identify: Identify;
  /** Finds the credentials of requests. If it is left out, only the headers of a request count. */
  credentialsOf?: FindCredentials;
  /**
   * Finds the person of the session in a request to a counted route. If this function is left out, every such request
   * counts as a request without a session.
   */
  personOf?: FindPerson;
  admit: Admit;
  /** Registers the Fastify plugins that some of the routes need. */
  extend?: (app: FastifyInstance) => void;
  log: Log;
  /** Watches the requests in progress. If it is left out, no request is reported. */
  watched?: WatchedRequests;
};

/** Returns the query string as the caller sent it, with its question mark, or an empty text. */
export function searchOf({ originalUrl }: Pick<Request, 'originalUrl'>): string {
  return originalUrl.includes('?') ? originalUrl.slice(originalUrl.indexOf('?')) : '';
}

/** Returns the credentials in the headers of a request. */
export function ownCredentials({ raw }: Pick<Request, 'raw'>): Credentials {
  const { authorization = [], 'hub-role': hubRole = [] } = raw.headersDistinct;
  return { authorization, hubRole };
}
