import { type JWTPayload } from 'jose';
import { z } from 'zod';
import { INTERNAL_ROLES, USER_ROLES, MACHINE_CLIENT_ROLES } from '../../shared/domain/roles';
import { type DivisionCode, isDivisionCode } from '../../shared/kernel/ids/division-code';
import { unauthenticated } from '../../shared/kernel/errors';
import { type Log } from '../../shared/runtime/log';
import { type Caller, JURISDICTION_DIGITS } from '../../shared/access/caller';
import { isUlid } from '../../shared/kernel/ids/ulid';
import { type AccessFacts } from './access/access-facts';
import { type Authenticate, type Identity } from './authenticate';
import { type ClaimFault, FAULTS } from './claim-faults';

export type Reading = { caller: Caller } | { fault: ClaimFault };

/**
 * Finds the caller of a request. @throws HubError UNAUTHENTICATED if the claims make no caller, UNAVAILABLE as in
 * Authenticate
 */
export type Identify = (authorization: readonly string[], requestId: string) => Promise<Caller>;

/** @param access what the subgraphs know of callers, whatever their tokens say */
export function createIdentify(authenticate: Authenticate, access: Pick<AccessFacts, 'faultOf'>, log: Log): Identify {
  return async (authorization, requestId) => {
    const reading = readIdentity(await authenticate(authorization, requestId));
    const reason = 'fault' in reading ? reading.fault.reason : await access.faultOf(reading.caller);
    if ('caller' in reading && reason === null) return reading.caller;
    log.info('Token claims were rejected', { requestId, reason: reason ?? '' });
    throw unauthenticated();
  };
}

/** @returns the caller, or null if any claim is missing or malformed */
export function resolveCaller(identity: Identity): Caller | null {
  const reading = readIdentity(identity);
  return 'caller' in reading ? reading.caller : null;
}

function readIdentity(identity: Identity): Reading {
  if (identity.kind === 'public') return { caller: { role: 'PUBLIC' } };
  switch (identity.kind) {
    case 'user':
      return readUserClaims(identity.claims, identity.issuer);
    case 'client':
      return readClientClaims(identity.claims, identity.issuer);
    case 'internal':
      return readInternalClaims(identity);
  }
}

/**
 * A subject is stored with every write. Blanks at its ends and control characters are refused, because databases
 * compare them differently.
 */
const subject = z
  .string()
  .max(255)
  .regex(/^[^\p{C}\p{Z}](?:[^\p{C}]*[^\p{C}\p{Z}])?$/u);
const userRole = z.enum(USER_ROLES).exclude(['PUBLIC']);
/** The syntax of RFC 6749 §3.3: tokens of printable ASCII without quote and backslash, separated by one space. */
const SCOPE = /^(?:[!#-[\]-~]+(?: [!#-[\]-~]+)*)?$/;
const scope = z.string().max(2000).regex(SCOPE);

/** Reads the claims of a user's token strictly: malformed claims are refused and never repaired. */
export function readUserClaims(claims: Readonly<JWTPayload>, issuer: string): Reading {
  const sub = subject.safeParse(claims.sub);
  if (!sub.success) return FAULTS.subject;
  const role = userRole.safeParse(claims.role);
  if (!role.success) return FAULTS.role;
  const grants = grantsOf(claims.scope);
  if (grants === undefined) return FAULTS.scope;
  const { division, contractor } = claims;
  const common = { issuer, subject: sub.data, grants };
  if (role.data === 'CONTRACTOR') {
    // The contracts of a contractor may lie in any district. Ignoring the division would widen what the issuer meant to
    // narrow.
    if (division !== undefined) return FAULTS.divisionOfContractor;
    return isUlid(contractor)
      ? { caller: { role: role.data, contractorId: contractor, ...common } }
      : FAULTS.contractor;
  }
  if (!isJurisdiction(division, JURISDICTION_DIGITS[role.data])) return FAULTS.division;
  if (role.data === 'DISTRICT_HUB') {
    if (!isUlid(contractor)) return FAULTS.contractor;
    return { caller: { role: role.data, division, contractorId: contractor, ...common } };
  }
  if (contractor !== undefined) return FAULTS.contractorOfOffice;
  return { caller: { role: role.data, division, ...common } };
}

/** Reads the claims of a machine client. Its role is one of a few, and it has only the scopes that it was granted. */
function readClientClaims(claims: Readonly<JWTPayload>, issuer: string): Reading {
  const isClients = isUlid(claims.sub) && claims.client_id === claims.sub && claims.scope !== undefined;
  if (!isClients || !z.enum(MACHINE_CLIENT_ROLES).safeParse(claims.role).success) return FAULTS.client;
  return readUserClaims(claims, issuer);
}

/**
 * Reads the claims of a subgraph, which speaks for itself in an internal role and for no place, contractor or machine
 * client.
 */
function readInternalClaims({ subgraph, claims }: Extract<Identity, { kind: 'internal' }>): Reading {
  const role = z.enum(INTERNAL_ROLES).safeParse(claims.role);
  const narrowed = ['division', 'contractor', 'scope'].some((name) => claims[name] !== undefined);
  if (!role.success || claims.sub !== subgraph || narrowed) return FAULTS.internal;
  return { caller: { role: role.data, subject: subgraph } };
}

/**
 * @returns null if the token is not narrowed, an empty list if it grants nothing, undefined if the claim is malformed
 */
function grantsOf(claim: unknown): readonly string[] | null | undefined {
  if (claim === undefined) return null;
  const parsed = scope.safeParse(claim);
  if (!parsed.success) return undefined;
  return [...new Set(parsed.data.split(' ').filter((grant) => grant !== ''))];
}

function isJurisdiction(claim: unknown, digits: readonly number[]): claim is DivisionCode {
  return isDivisionCode(claim) && digits.includes(claim.length);
}
