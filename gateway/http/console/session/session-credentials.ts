import { unauthenticated } from '../../../../shared/kernel/errors';
import { type Log } from '../../../../shared/runtime/log';
import { type FindCredentials, type FindPerson, ownCredentials } from '../../route';
import { assertFromConsole, assertSessionIsShown, opensPage } from './console-request';
import { type ConsoleSessions } from './session-parts';

/**
 * Creates the function that finds the credentials of requests. A session gives the access token of its person and the
 * chosen role, so the caller is authenticated like every caller with a token. If a request has an `Authorization`
 * header, its session is ignored.
 */
export function sessionCredentials(
  { sessions, cookies }: Pick<ConsoleSessions, 'sessions' | 'cookies'>,
  log: Log,
): FindCredentials {
  return async (request) => {
    const own = ownCredentials(request);
    const id = cookies.sessionIn(request);
    if (own.authorization.length > 0 || opensPage(request)) return own;
    assertSessionIsShown(request, id);
    if (id === null) return own;
    const byPerson = assertFromConsole(request);
    const session = await sessions.find(id, byPerson);
    if (session === null) {
      log.info('Session was refused', { requestId: request.watched.id });
      throw unauthenticated();
    }
    const hubRole = session.role === null ? [] : [session.role];
    return { authorization: [`Bearer ${session.accessToken}`], hubRole };
  };
}

/**
 * Creates the function that finds the person of the session in a request. The function returns the tag of the person,
 * or null if the session is unknown. Requests with a session are counted by person and not by address, so the persons
 * of an office can share one IP address. Nobody gets more requests by signing in several times. Anybody can invent a
 * session id, so an unknown id gives null.
 */
export function personsOfSessions({ sessions, cookies }: Pick<ConsoleSessions, 'sessions' | 'cookies'>): FindPerson {
  return async (request) => {
    const id = cookies.sessionIn(request);
    if (id === null) return null;
    // If the store does not answer, the request must still reach the route, which reports the failure.
    return sessions.personOf(id).catch(() => null);
  };
}
