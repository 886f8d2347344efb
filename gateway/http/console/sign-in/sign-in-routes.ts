import { HubError } from '../../../../shared/kernel/errors';
import { SignInError, type SignInFault } from '../../../identity/session/sign-in-error';
import { type CountedRoute, type Exchange, type Request, searchOf } from '../../route';
import { SIGN_IN_SECONDS } from '../session/console-cookies';
import { CONSOLE_PATH, returnPath } from './return-path';
import { leaveIssuer } from '../session/leave-issuer';
import { type OidcWay, type SessionParts } from '../session/session-parts';
import { openStarted, sealStarted } from './started-sign-in';

export const CALLBACK_PATH = '/console/callback';

/**
 * Returns the routes for the sign-in at the identity provider. They answer with redirects. If the sign-in fails, the
 * redirect leads to the console, with the reason in the parameter `signIn`.
 */
export function signInRoutes(parts: SessionParts, way: OidcWay): CountedRoute[] {
  const counted = (path: string, lead: (exchange: Exchange) => Promise<string>): CountedRoute => ({
    access: 'COUNTED',
    methods: ['GET'],
    path,
    about: null,
    handle: async (request, reply) => {
      const location = await lead({ request, reply }).catch((error: unknown) => failed(error, request, parts));
      return reply.code(302).header('location', location).send();
    },
  });
  return [
    counted('/console/login', (exchange) => begin(exchange, parts, way)),
    counted(CALLBACK_PATH, (exchange) => finish(exchange, parts, way)),
  ];
}

/**
 * Redirects the browser to the identity provider, and stores the state of the sign-in in an encrypted cookie. If
 * another site opens this route, no sign-in starts. The person is instead redirected to the console, where they can
 * sign in themselves.
 */
async function begin({ request, reply }: Exchange, { cookies, clock }: SessionParts, way: OidcWay): Promise<string> {
  if (!['same-origin', 'none', undefined].includes(request.headers['sec-fetch-site'])) return CONSOLE_PATH;
  const search = new URLSearchParams(searchOf(request));
  const { url, started } = await way.signIn.begin(search.get('person') === 'other');
  const remembered = {
    ...started,
    returnTo: returnPath(search.get('returnTo')),
    former: cookies.sessionIn(request),
    until: clock().getTime() + SIGN_IN_SECONDS * 1000,
  };
  cookies.setSignIn(reply, sealStarted(remembered, way.sealing));
  return url.href;
}

/**
 * Starts the session of a person whom the identity provider redirects back. The cookie and `state` prove that this
 * browser started the sign-in. The former session of the browser ends.
 */
async function finish({ request, reply }: Exchange, parts: SessionParts, way: OidcWay): Promise<string> {
  const { cookies, clock, findCallers, sessions, log } = parts;
  const started = openStarted(cookies.signInIn(request), { sealing: way.sealing, now: clock() });
  // Another site can also open this address. Its request must not end a sign-in that is in progress.
  const state = new URLSearchParams(searchOf(request)).get('state');
  if (started === null || state !== started.state) return addressOf('AGAIN');
  cookies.clearSignIn(reply);
  const tokens = await way.signIn.finish(searchOf(request), started);
  const [first, ...others] = await findCallers(tokens.accessToken, request.watched.id);
  if (started.former !== null) await sessions.end(started.former);
  if (first === undefined) {
    cookies.clearSession(reply);
    await leaveIssuer(way, tokens.refreshToken, { request, log });
    return addressOf('NO_ROLE');
  }
  cookies.setSession(reply, await sessions.start(tokens, others.length === 0 ? first.role : null));
  log.info('Console session was started', { requestId: request.watched.id });
  return started.returnTo;
}

function failed(error: unknown, { watched: { id: requestId } }: Request, { log }: SessionParts): string {
  const fault = faultOf(error);
  if (fault === null) throw error;
  log.info('Console sign-in failed', { requestId, reason: fault, error });
  return addressOf(fault);
}

function faultOf(error: unknown): SignInFault | null {
  if (error instanceof SignInError) return error.fault;
  return error instanceof HubError && error.code === 'UNAVAILABLE' ? 'UNAVAILABLE' : null;
}

/**
 * Returns the address of the console with the reason why nobody was signed in. The reason NO_ROLE means that the person
 * has no role in the Hub.
 */
function addressOf(fault: SignInFault | 'NO_ROLE'): string {
  return `${CONSOLE_PATH}?signIn=${fault}`;
}
