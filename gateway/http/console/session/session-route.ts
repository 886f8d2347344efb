import { z } from 'zod';
import { type SignedOut } from '../../../../shared/domain/console/console-session';
import { HubError, unauthenticated } from '../../../../shared/kernel/errors';
import { type TokenRole, tokenRole } from '../../../../shared/runtime/settings/setting-kinds';
import { type TokenCaller } from '../../../identity/session/person-callers';
import { type Session } from '../../../identity/session/session';
import { jsonBody } from '../../reading/read-body';
import { type CountedRoute, type Exchange, type Request } from '../../route';
import { assertFromConsole, assertSessionIsShown } from './console-request';
import { leaveIssuer } from './leave-issuer';
import { type SessionParts } from './session-parts';
import { sessionView } from './session-view';

const roleSchema = z.strictObject({ role: tokenRole });

type Answer = (exchange: Exchange) => Promise<unknown>;

/**
 * Returns the route `/console/session`. It shows the session of a browser (GET), starts one (POST), changes the role of
 * the person (PUT), and ends the session (DELETE).
 * @param start starts the session of a developer; null if persons sign in at an identity provider
 */
export function sessionRoute(parts: SessionParts, start: Answer | null): CountedRoute {
  const answers: Readonly<Record<string, Answer>> = {
    GET: (exchange) => show(exchange, parts),
    ...(start === null ? {} : { POST: start }),
    PUT: (exchange) => choose(exchange, parts),
    DELETE: (exchange) => end(exchange, parts),
  };
  return {
    access: 'COUNTED',
    methods: Object.keys(answers),
    path: '/console/session',
    // A person must always be able to sign out, even if they have sent too many requests.
    uncounted: ['DELETE'],
    about: null,
    handle: async (request, reply) => answers[request.method]?.({ request, reply }),
  };
}

/**
 * Shows the session. A browser without a valid session gets the ways to sign in. A cookie with an unknown session is
 * cleared, because the Hub refuses every other request with it.
 */
async function show({ request, reply }: Exchange, parts: SessionParts): Promise<unknown> {
  const { sessions, cookies } = parts;
  const session = await sessionOf(request, parts);
  const id = cookies.sessionIn(request);
  // If the role was changed during this request, the browser may already have a cookie with the new session id. This
  // cookie must not be cleared.
  if (session === null && id !== null && !(await sessions.hasMoved(id))) cookies.clearSession(reply);
  const of = { id: id ?? '', requestId: request.watched.id, recordedAs: request.id };
  const view = session === null ? null : await sessionView(session, parts, of);
  const signedOut: SignedOut = { signedIn: false, ways: [parts.way.kind] };
  return reply.send(view ?? signedOut);
}

/** Switches the session to another role of the person. The session gets a new id. */
async function choose({ request, reply }: Exchange, parts: SessionParts): Promise<unknown> {
  const { sessions, cookies, findCallers } = parts;
  const id = cookies.sessionIn(request);
  assertSessionIsShown(request, id);
  const session = await sessionOf(request, parts);
  if (session === null) throw unauthenticated();
  const { role } = await jsonBody(request.raw, roleSchema);
  const callers = await findCallers(session.accessToken, request.watched.id);
  if (!callers.some((caller) => caller.role === role)) throw otherRole(callers);
  const next = await sessions.choose(id ?? '', role);
  if (next === null) throw unauthenticated();
  cookies.setSession(reply, next);
  return reply.code(204).send();
}

/**
 * Ends the session at the Hub, and revokes its refresh token. The answer `leave` is the sign-out address of the
 * identity provider, or null.
 */
async function end({ request, reply }: Exchange, { sessions, cookies, way, log }: SessionParts): Promise<unknown> {
  assertFromConsole(request);
  const id = cookies.sessionIn(request);
  if (id !== null) assertSessionIsShown(request, id);
  const ended = await sessions.end(id ?? '');
  cookies.clearSession(reply);
  if (ended !== null) log.info('Console session was ended', { requestId: request.watched.id });
  if (way.kind === 'development') return reply.send({ leave: null });
  return reply.send({ leave: await leaveIssuer(way, ended?.refreshToken ?? null, { request, log }) });
}

function sessionOf(request: Request, { sessions, cookies }: SessionParts): Promise<Session | null> {
  const byPerson = assertFromConsole(request);
  const id = cookies.sessionIn(request);
  return id === null ? Promise.resolve(null) : sessions.find(id, byPerson);
}

function otherRole(callers: readonly TokenCaller[]): HubError {
  const roles = [...new Set(callers.map(({ role }): TokenRole => role))].join(', ');
  const text = { zh: `请选择您的角色之一:${roles}。`, en: `Choose one of your roles: ${roles}.` };
  return new HubError('FORBIDDEN', text, { field: 'role', roles });
}
