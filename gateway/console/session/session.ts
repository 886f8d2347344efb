import { type Role } from '../../../shared/domain/roles';
import { type Cause, consoleHeaders } from './console-headers';
import { announceSessionEnded } from './session-ended';

/** A role of a person, with the place or contractor for which they act. */
export type RoleChoice = { role: Role; place: string | null; contractorId: string | null; officeName: string | null };

type Ways = ('development' | 'oidc')[];

export type SignedIn = {
  signedIn: true;
  /** The public tag of the session. */
  tag: string;
  /** The public tag of the person, which is the same in all their sessions. */
  person: string;
  ways: Ways;
  /** The chosen role. Null until a person with several roles has chosen one. */
  role: Role | null;
  roles: RoleChoice[];
  name: string | null;
  officeName: string | null;
  /** The grants to which the session is limited. Null if it has all grants of its role. */
  grants: string[] | null;
  /** The current date in Shanghai, for example 2026-11-30. */
  today: string;
  idleSeconds: number;
  endsAt: string;
};
export type SignedOut = { signedIn: false; ways: Ways };
export type Session = SignedIn | SignedOut;

/** The places, contractors, and persons of one role on the page 选择身份. */
export type RolePlaces = {
  role: Role;
  label: string;
  places: { code: string; name: string }[];
  contractors: { id: string; name: string }[];
  /** The place or the contractor that has work to do. */
  suggested: { place: string | null; contractorId: string | null };
  persons: string[];
};
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
export async function readPlaces(): Promise<RolePlaces[]> {
  return (await send('/console/development/places', 'GET')).json() as Promise<RolePlaces[]>;
}

/** Signs in as an identity of the demonstration. */
export async function signInAs(identity: Identity): Promise<void> {
  await send(PATH, 'POST', { body: identity });
}

/** Switches the session to another role of the person. */
export async function chooseRole({ role, place, contractorId }: RoleChoice): Promise<void> {
  const body = {
    role,
    ...(place === null ? {} : { place }),
    ...(contractorId === null ? {} : { contractorId }),
  };
  await send(PATH, 'PUT', { body });
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
