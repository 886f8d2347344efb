import { type CallersGraph } from '../../graph/ask-as-caller';
import { type Log } from '../../../shared/runtime/log';
import { type FindCallers } from '../../identity/session/person-callers';
import { type CountedRoute, type Exchange, type Route } from '../route';
import { consolePageRoutes } from './console-pages';
import { signInDeveloper } from './sign-in/development-session';
import { developmentPlacesRoute } from './sign-in/development-places';
import { type ConsoleSessions } from './session/session-parts';
import { sessionRoute } from './session/session-route';
import { signInRoutes } from './sign-in/sign-in-routes';

/**
 * The folder of the built console, and the sessions of the console. The folder is null if the console is not built. The
 * sessions are null if nobody can sign in.
 */
export type Console = { folder: string | null; sessions: ConsoleSessions | null };

export type ConsoleParts = { graph: CallersGraph; findCallers: FindCallers; clock: () => Date; log: Log };

/** Returns the routes of the console's pages and sessions. */
export function consoleRoutes({ folder, sessions }: Console, parts: ConsoleParts): Route[] {
  const pages = folder === null ? [] : consolePageRoutes(folder);
  if (sessions === null) return [...pages, noSessionRoute()];
  const all = { ...sessions, ...parts };
  const { way } = sessions;
  switch (way.kind) {
    case 'oidc':
      return [...pages, sessionRoute(all, null), ...signInRoutes(all, way)];
    case 'development': {
      const start = (exchange: Exchange) => signInDeveloper(exchange, all, way);
      return [...pages, sessionRoute(all, start), developmentPlacesRoute(all, way)];
    }
  }
}

/**
 * Returns the route `GET /console/session` for a Hub at which nobody can sign in. Its answer contains no way to sign
 * in.
 */
function noSessionRoute(): CountedRoute {
  return {
    access: 'COUNTED',
    methods: ['GET'],
    path: '/console/session',
    about: null,
    handle: async (_request, reply) => reply.send({ signedIn: false, ways: [] }),
  };
}
