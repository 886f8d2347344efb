import { type JWTPayload } from 'jose';
import { z } from 'zod';
import { type Caller, JURISDICTION_DIGITS, MOST_NAME } from '../../shared/access/caller';
import { type DivisionCode, isDivisionCode } from '../../shared/kernel/ids/division-code';
import { isUlid } from '../../shared/kernel/ids/ulid';
import { tokenRole } from '../../shared/runtime/settings/setting-kinds';
import { assignedGrants } from './assigned-grants';
import { type ClaimFault, FAULTS } from './claim-faults';

/** The result of reading claims: a caller, a fault, or the roles among which the request must choose. */
export type Reading = { caller: Caller } | { fault: ClaimFault } | { choice: readonly string[] };

/**
 * The claim `sub`, which is stored with every write. Blanks at its ends and control characters are refused, because
 * databases compare them differently.
 */
const subject = z
  .string()
  .max(255)
  .regex(/^[^\p{C}\p{Z}](?:[^\p{C}]*[^\p{C}\p{Z}])?$/u);
/** The claim `name` of OpenID Connect: one line that a person can read. */
const displayName = z
  .string()
  .trim()
  .min(1)
  .max(MOST_NAME)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u);
/** The syntax of RFC 6749 §3.3: tokens of printable ASCII without quote and backslash, separated by one space. */
const SCOPE = /^(?:[!#-[\]-~]+(?: [!#-[\]-~]+)*)?$/;
const scope = z.string().max(2000).regex(SCOPE);

/** The claim `stations`, by which a contractor narrows the token of a social worker. */
const stationsSchema = z.array(z.string().refine(isUlid)).min(1).max(20);

/** Reads the claims of a user's token strictly: malformed claims are refused and never repaired. */
export function readUserClaims(claims: Readonly<JWTPayload>, issuer: string): Exclude<Reading, { choice: unknown }> {
  const sub = subject.safeParse(claims.sub);
  if (!sub.success) return FAULTS.subject;
  const role = tokenRole.safeParse(claims.role);
  if (!role.success) return FAULTS.role;
  const grants = grantsOf(claims.scope);
  if (grants === undefined) return FAULTS.scope;
  const { division, contractor, stations } = claims;
  if (stations !== undefined && role.data !== 'CONTRACTOR') return FAULTS.stationsOfOffice;
  const common = { issuer, subject: sub.data, ...displayNameOf(claims['name']), grants };
  if (role.data === 'CONTRACTOR') {
    // The contracts of a contractor may lie in any district. If the division were ignored, the token would reach
    // further than its issuer intended.
    if (division !== undefined) return FAULTS.divisionOfContractor;
    if (!isUlid(contractor)) return FAULTS.contractor;
    const whole = { role: role.data, contractorId: contractor, ...common };
    if (stations === undefined) return { caller: { ...whole, stations: null } };
    const narrowed = stationsSchema.safeParse(stations);
    if (!narrowed.success) return FAULTS.stations;
    return { caller: { ...whole, stations: narrowed.data, grants: assignedGrants(grants) } };
  }
  if (!isJurisdiction(division, JURISDICTION_DIGITS[role.data])) return FAULTS.division;
  if (role.data === 'DISTRICT_HUB') {
    if (!isUlid(contractor)) return FAULTS.contractor;
    return { caller: { role: role.data, division, contractorId: contractor, ...common } };
  }
  if (contractor !== undefined) return FAULTS.contractorOfOffice;
  return { caller: { role: role.data, division, ...common } };
}

/**
 * Returns the display name of the claim `name`. An issuer writes it for people and not for the Hub, so a malformed name
 * is left out and the token stays valid.
 */
function displayNameOf(claim: unknown): { name?: string } {
  const name = displayName.safeParse(claim);
  return name.success ? { name: name.data } : {};
}

/**
 * Returns the grants of the claim `scope`.
 * @returns null if the token is not narrowed, an empty list if it grants nothing, undefined if the claim is malformed
 */
function grantsOf(claim: unknown): readonly string[] | null | undefined {
  if (claim === undefined) return null;
  const parsed = scope.safeParse(claim);
  if (!parsed.success) return undefined;
  return [...new Set(parsed.data.split(' ').filter((grant) => grant !== ''))];
}

/** The form of a grant: a root field, and whether it is read or written. */
const GRANT = /^[A-Za-z]\w*:(?:read|write)$/;

export function isGrant(word: string): boolean {
  return GRANT.test(word);
}

/**
 * Returns the scope claim without the words of other programs, such as `openid profile`. Such words neither narrow a
 * token nor forbid anything. If no word is left, the result is undefined, so that the token is not narrowed. A
 * malformed claim is returned as it is.
 * @param prefix the prefix that marks the scopes of the Hub, or null if the form of a grant marks them
 */
export function hubScope(claim: unknown, prefix: string | null): unknown {
  const parsed = scope.safeParse(claim);
  if (!parsed.success || parsed.data === '') return claim;
  const words = parsed.data.split(' ');
  const own = prefix === null ? words.filter(isGrant) : withoutPrefix(words, prefix);
  return own.length === 0 ? undefined : own.join(' ');
}

function withoutPrefix(words: readonly string[], prefix: string): string[] {
  return words.filter((word) => word.startsWith(prefix)).map((word) => word.slice(prefix.length));
}

function isJurisdiction(claim: unknown, digits: readonly number[]): claim is DivisionCode {
  return isDivisionCode(claim) && digits.includes(claim.length);
}
