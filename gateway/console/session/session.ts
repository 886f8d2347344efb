import { type RolePlaces, type SignedIn, type SignedOut } from '../../../shared/domain/console/console-session';
import { type Role } from '../../../shared/domain/roles';
import { type Cause, consoleHeaders } from './console-headers';
import { announceSessionEnded } from './session-ended';

export type Session = SignedIn | SignedOut;
export type Identity = { role: Role; place?: string; contractorId?: string; person?: string };

const PATH = '/console/session';
type Sent = { cause?: Cause; body?: object };

/**
 * Sends a request with the session.
 * @throws Error if the network fails or the Hub answers with an error
 */
async function send(path: string, method: string, { cause, body }: Sent = {}): Promise<Response> {
  const headers = { ...consoleHeaders(cause), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
  const answer = await fetch(path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (answer.status === 401) announceSessionEnded();
  if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}.`);
  return answer;
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
