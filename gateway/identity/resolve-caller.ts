import { type JWTPayload } from 'jose';
import { z } from 'zod';
import { INTERNAL_ROLES, MACHINE_CLIENT_ROLES } from '../../shared/domain/roles';
import { HubError, unauthenticated } from '../../shared/kernel/errors';
import { type Log } from '../../shared/runtime/log';
import { type Caller } from '../../shared/access/caller';
import { isUlid } from '../../shared/kernel/ids/ulid';
import { type AccessFacts } from './access/access-facts';
import { type Authenticate, type Identity } from './authenticate';
import { FAULTS } from './claim-faults';
import { readIssuerClaims } from './issuer-claims';
import { hubScope, type Reading, readUserClaims } from './user-claims';

/**
 * Finds the caller of a request from all its `Authorization` and `Hub-Role` headers.
 * @throws HubError UNAUTHENTICATED if the claims describe no valid caller; FORBIDDEN if the person has several roles
 * and the request names none of them, or if it names a role that the caller does not have; UNAVAILABLE as in
 * Authenticate and AccessFacts
 */
export type Identify = (
  authorization: readonly string[],
  requestId: string,
  hubRole?: readonly string[],
) => Promise<Caller>;

/**
 * Creates the function that finds the caller.
 * @param access the facts of subgraphs that may refuse a caller despite a valid token
 */
export function createIdentify(authenticate: Authenticate, access: Pick<AccessFacts, 'faultOf'>, log: Log): Identify {
  const readings = new Readings();
  return async (authorization, requestId, hubRole = []) => {
    const chosen = hubRole.length === 0 ? null : hubRole.join(', ');
    const reading = readings.of(await authenticate(authorization, requestId), chosen);
    if ('choice' in reading) throw notChosen(reading.choice);
    const reason = 'fault' in reading ? reading.fault.reason : await access.faultOf(reading.caller);
    if ('caller' in reading && reason === null) return reading.caller;
    log.info('Token claims were rejected', { requestId, reason: reason ?? '' });
    throw unauthenticated();
  };
}

/**
 * Reads identities, and remembers the last reading of each. The identity of a token is the same object for as long as
 * the token is remembered, and its requests nearly always choose the same role.
 */
class Readings {
  private readonly last = new WeakMap<Identity, { chosen: string | null; reading: Reading }>();

  of(identity: Identity, chosen: string | null): Reading {
    const last = this.last.get(identity);
    if (last?.chosen === chosen) return last.reading;
    const reading = chosenOf(readIdentity(identity, chosen), chosen);
    this.last.set(identity, { chosen, reading });
    return reading;
  }
}

/**
 * Compares the caller with the role that the header `Hub-Role` names. If the caller has another role, it returns a
 * `choice` that lists only the caller's role, and the request is refused. The header has no effect on the public, which
 * has no roles to choose from.
 */
function chosenOf(reading: Reading, chosen: string | null): Reading {
  if (chosen === null || !('caller' in reading) || reading.caller.role === 'PUBLIC') return reading;
  return reading.caller.role === chosen ? reading : { choice: [reading.caller.role] };
}

function notChosen(choice: readonly string[]): HubError {
  const roles = choice.join(', ');
  const text = {
    zh: `请在请求头 Hub-Role 中选择一个角色:${roles}。`,
    en: `Choose one of your roles with the header Hub-Role: ${roles}.`,
  };
  return new HubError('FORBIDDEN', text, { field: 'Hub-Role', roles });
}

/**
 * Interprets the identity of a request.
 * @returns the caller; null if a claim is missing or malformed, or if the person must choose one of several roles
 */
export function resolveCaller(identity: Identity): Caller | null {
  const reading = readIdentity(identity, null);
  return 'caller' in reading ? reading.caller : null;
}

/**
 * Reads the claims of an identity.
 * @param chosen the role that the request names, or null
 */
export function readIdentity(identity: Identity, chosen: string | null): Reading {
  if (identity.kind === 'public') return { caller: { role: 'PUBLIC' } };
  const { claims } = identity;
  switch (identity.kind) {
    case 'user': {
      const { rules, issuer } = identity;
      if (rules !== undefined) return readIssuerClaims(claims, issuer, { rules, chosen });
      return readUserClaims({ ...claims, scope: hubScope(claims['scope'], null) }, issuer);
    }
    case 'client':
      return readClientClaims(claims, identity.issuer);
    case 'internal':
      return readInternalClaims(identity);
  }
}

/**
 * Reads the claims of a machine client. Only a few roles are open to machine clients, and a machine client has only the
 * scopes that it was granted.
 */
function readClientClaims(claims: Readonly<JWTPayload>, issuer: string): Reading {
  const isClients = isUlid(claims.sub) && claims.client_id === claims.sub && claims.scope !== undefined;
  if (!isClients || !z.enum(MACHINE_CLIENT_ROLES).safeParse(claims.role).success) return FAULTS.client;
  return readUserClaims(claims, issuer);
}

/**
 * Reads the claims of a subgraph. A subgraph acts in an internal role and on its own behalf. Its token must therefore
 * not name a place, a contractor, stations or scopes.
 */
function readInternalClaims({ subgraph, claims }: Extract<Identity, { kind: 'internal' }>): Reading {
  const role = z.enum(INTERNAL_ROLES).safeParse(claims.role);
  const narrowed = ['division', 'contractor', 'stations', 'scope'].some((name) => claims[name] !== undefined);
  if (!role.success || claims.sub !== subgraph || narrowed) return FAULTS.internal;
  return { caller: { role: role.data, subject: subgraph } };
}
