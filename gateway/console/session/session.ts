import { type RolePlaces, type SignedIn, type SignedOut } from '../../../shared/domain/console/console-session';
import { type Role } from '../../../shared/domain/roles';
import { type Cause, consoleHeaders } from './console-headers';
import { announceSessionEnded } from './session-ended';

export type Session = SignedIn | SignedOut;
export type Identity = { role: Role; place?: string; contractorId?: string; person?: string };

const PATH = '/console/session';
type Sent = { cause?: Cause; body?: object };

/** The statuses with which the Hub asks a caller to wait: too many requests, and overload. */
const BUSY = [429, 503];
/** How often a read is repeated while the Hub is busy. */
const MOST_REPETITIONS = 5;
/** The wait if a busy Hub names no time. */
const USUAL_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 10;

/**
 * Sends a request with the session. A read is repeated while the Hub is busy, each time after the time that the Hub
 * names.
 * @throws Error if the network fails, the Hub stays busy, or it answers with another error
 */
async function send(path: string, method: string, sent: Sent = {}, repetitions = 0): Promise<Response> {
  const answer = await request(path, method, sent);
  if (method === 'GET' && BUSY.includes(answer.status) && repetitions < MOST_REPETITIONS) {
    await untilFree(answer);
    return send(path, method, sent, repetitions + 1);
  }
  if (answer.status === 401) announceSessionEnded();
  if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}.`);
  return answer;
}

function request(path: string, method: string, { cause, body }: Sent): Promise<Response> {
  const headers = { ...consoleHeaders(cause), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
  return fetch(path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Waits for the time that a busy Hub names in seconds, but at most ten seconds. */
function untilFree({ headers }: Response): Promise<void> {
  const named = Number(headers.get('retry-after'));
  const seconds = named > 0 ? Math.min(named, LONGEST_WAIT_SECONDS) : USUAL_WAIT_SECONDS;
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

/**
 * Returns the session of the browser, or the ways to sign in.
 * @throws Error if the Hub cannot be reached, or answers with an error
 */
export async function readSession(cause: Cause = 'person'): Promise<Session> {
  return (await send(PATH, 'GET', { cause })).json() as Promise<Session>;
}

/**
 * Returns the identities of the demonstration.
 * @throws Error if the Hub offers no development sign-in
 */
export async function readPlaces(): Promise<readonly RolePlaces[]> {
  return (await send('/console/development/places', 'GET')).json() as Promise<readonly RolePlaces[]>;
}

/** Signs in as an identity of the demonstration. */
export async function signInAs(identity: Identity): Promise<void> {
  await send(PATH, 'POST', { body: identity });
}

/** Switches the session to another role of the person. */
export async function chooseRole(role: Role): Promise<void> {
  await send(PATH, 'PUT', { body: { role } });
}

/** Ends the session. Returns the sign-out address of the identity provider, or null if there is none. */
export async function signOut(): Promise<string | null> {
  const { leave } = (await (await send(PATH, 'DELETE')).json()) as { leave: string | null };
  return leave;
}

/** Returns the address that starts the sign-in at the identity provider and then returns to the page `returnTo`. */
export function issuerAddress(returnTo: string): string {
  return `/console/login?returnTo=${encodeURIComponent(returnTo)}`;
}
