import { type JWTPayload } from 'jose';
import { z } from 'zod';
import { INTERNAL_ROLES, USER_ROLES, MACHINE_CLIENT_ROLES } from '../../shared/domain/roles';
import { type DivisionCode, isDivisionCode } from '../../shared/kernel/ids/division-code';
import { unauthenticated } from '../../shared/kernel/errors';
import { type Log } from '../../shared/runtime/log';
import { type Caller, JURISDICTION_DIGITS } from '../../shared/access/caller';
import { isUlid } from '../../shared/kernel/ids/ulid';
import { type Authenticate, type Identity } from './authenticate';
import { type ClaimFault, FAULTS } from './claim-faults';

export type Reading = { caller: Caller } | { fault: ClaimFault };

/** Who a request comes from. @throws HubError UNAUTHENTICATED where no caller can be made of it, UNAVAILABLE as Authenticate. */
export type Identify = (authorization: readonly string[], requestId: string) => Promise<Caller>;

/**
 * @param hasEnded whether a division is no more: a caller whose division has ended is no caller. It throws where nobody can say,
 * and then the caller is not let in.
 */
export function createIdentify(
  authenticate: Authenticate,
  hasEnded: (division: DivisionCode) => Promise<boolean>,
  log: Log,
): Identify {
  return async (authorization, requestId) => {
    const reading = readIdentity(await authenticate(authorization, requestId));
    const reason = 'fault' in reading ? reading.fault.reason : await endOf(reading.caller);
    if ('caller' in reading && reason === null) return reading.caller;
    log.info('Token claims were rejected', { requestId, reason: reason ?? '' });
    throw unauthenticated();
  };

  async function endOf(caller: Caller): Promise<'DIVISION_ENDED' | null> {
    return 'division' in caller && (await hasEnded(caller.division)) ? 'DIVISION_ENDED' : null;
  }
}

/** @returns the caller, or null where anything about the claims is missing or odd. */
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

/** A subject is kept with every write: no blanks at its ends and no control characters, which databases compare each in their way. */
const subject = z
  .string()
  .max(255)
  .regex(/^[^\p{C}\p{Z}](?:[^\p{C}]*[^\p{C}\p{Z}])?$/u);
const userRole = z.enum(USER_ROLES).exclude(['PUBLIC']);
/** RFC 6749 §3.3: tokens of printable ASCII without quote and backslash, one space between two. */
const SCOPE = /^(?:[!#-[\]-~]+(?: [!#-[\]-~]+)*)?$/;
const scope = z.string().max(2000).regex(SCOPE);

/** The claims of a user's token (api.md, Token claims), read strictly: what is odd is refused, never repaired. */
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
    // Its contracts may lie in any district: ignoring a division would widen what the issuer may have meant to narrow.
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

/** The same of a machine client: its role is one of few, and what it was not granted it does not have. */
function readClientClaims(claims: Readonly<JWTPayload>, issuer: string): Reading {
  const isClients = isUlid(claims.sub) && claims.client_id === claims.sub && claims.scope !== undefined;
  if (!isClients || !z.enum(MACHINE_CLIENT_ROLES).safeParse(claims.role).success) return FAULTS.client;
  return readUserClaims(claims, issuer);
}

/** A subgraph speaks for itself in an internal role, and for no place, contractor or machine client. */
function readInternalClaims({ subgraph, claims }: Extract<Identity, { kind: 'internal' }>): Reading {
  const role = z.enum(INTERNAL_ROLES).safeParse(claims.role);
  const narrowed = ['division', 'contractor', 'scope'].some((name) => claims[name] !== undefined);
  if (!role.success || claims.sub !== subgraph || narrowed) return FAULTS.internal;
  return { caller: { role: role.data, subject: subgraph } };
}

/** @returns null where the token narrows nothing, an empty list where it grants nothing, undefined where it is odd. */
function grantsOf(claim: unknown): readonly string[] | null | undefined {
  if (claim === undefined) return null;
  const parsed = scope.safeParse(claim);
  if (!parsed.success) return undefined;
  return [...new Set(parsed.data.split(' ').filter((grant) => grant !== ''))];
}

function isJurisdiction(claim: unknown, digits: readonly number[]): claim is DivisionCode {
  return isDivisionCode(claim) && digits.includes(claim.length);
}
