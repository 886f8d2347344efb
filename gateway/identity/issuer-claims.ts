import { type JWTPayload } from 'jose';
import { JURISDICTION_DIGITS } from '../../shared/access/caller';
import { isJsonObject } from '../../shared/kernel/json-or-null';
import { type ClaimRules } from '../../shared/runtime/settings/oidc-config';
import { type TokenRole, tokenRole } from '../../shared/runtime/settings/setting-kinds';
import { FAULTS } from './claim-faults';
import { hubScope, type Reading, readUserClaims } from './user-claims';

/**
 * Reads the claims of an issuer that was not set up for the Hub, such as Keycloak. Such claims may use other names for
 * roles, contain roles of other programs, and give one person several roles.
 * @param chosen the role that the request names, or null
 */
export function readIssuerClaims(
  claims: Readonly<JWTPayload>,
  issuer: string,
  { rules, chosen }: { rules: ClaimRules; chosen: string | null },
): Reading {
  const roles = rolesIn(claimAt(claims, rules.role), rules.roleMap);
  if (roles.length === 0) return FAULTS.role;
  const role = chosen === null && roles.length === 1 ? roles[0] : roles.find((each) => each === chosen);
  if (role === undefined) return { choice: roles };
  const others = roles.filter((each) => each !== role);
  const division = divisionFor(role, claimAt(claims, rules.division), others);
  const contractor = contractorFor(role, claimAt(claims, rules.contractor), others);
  // Some issuers write an empty scope into a token without scopes. An empty scope narrows nothing.
  const scope = claims['scope'] === '' ? undefined : hubScope(claims['scope'], rules.scopePrefix);
  // The claim `stations` narrows the role CONTRACTOR only, so a person who acts in another of their roles does not need
  // it. If the person does not have the role CONTRACTOR at all, readUserClaims refuses the claim.
  const stations = role !== 'CONTRACTOR' && others.includes('CONTRACTOR') ? undefined : claims['stations'];
  const { sub, name } = claims;
  return readUserClaims({ sub, name, role, division, contractor, stations, scope }, issuer);
}

/** Returns the Hub's roles that the claim names, each once. Roles of other programs are left out. */
function rolesIn(claim: unknown, map: ClaimRules['roleMap']): TokenRole[] {
  const names = (Array.isArray(claim) ? claim : [claim]).filter((name) => typeof name === 'string');
  const roles = names.map((name) => (map === null ? tokenRole.safeParse(name).data : map.get(name)));
  return [...new Set(roles.filter((role) => role !== undefined))];
}

/**
 * Returns the value for the claim `division`. If the issuer's claim is a list with exactly one division that has as
 * many digits as the role needs, the result is this division. If the role has no division, but the person has another
 * role with one, the claim belongs to that role, and the result is undefined. In all other cases the claim is returned
 * unchanged, and readUserClaims refuses it if it does not fit.
 */
function divisionFor(role: TokenRole, claim: unknown, others: readonly TokenRole[]): unknown {
  const digits = JURISDICTION_DIGITS[role];
  if (digits.length === 0) return others.some((each) => JURISDICTION_DIGITS[each].length > 0) ? undefined : claim;
  if (!Array.isArray(claim)) return claim;
  const fitting = claim.filter((each) => typeof each === 'string' && digits.includes(each.length));
  return fitting.length === 1 ? fitting[0] : claim;
}

/**
 * Returns the value for the claim `contractor`. If the issuer's claim is a list with one entry, the result is this
 * entry. If the role has no contractor, but the person has another role with one, the claim belongs to that role, and
 * the result is undefined. In all other cases the claim is returned unchanged, and readUserClaims refuses it if it does
 * not fit.
 */
function contractorFor(role: TokenRole, claim: unknown, others: readonly TokenRole[]): unknown {
  const actsFor = (each: TokenRole) => each === 'CONTRACTOR' || each === 'DISTRICT_HUB';
  if (!actsFor(role) && others.some(actsFor)) return undefined;
  return Array.isArray(claim) && claim.length === 1 ? claim[0] : claim;
}

/**
 * Returns the claim of this name, or the claim that a path such as `realm_access.roles` leads to. Returns undefined if
 * there is no such claim, or if the claim is null or an empty list.
 */
function claimAt(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  const found = Object.hasOwn(claims, path) ? claims[path] : path.split('.').reduce<unknown>(memberOf, claims);
  return found === null || (Array.isArray(found) && found.length === 0) ? undefined : found;
}

function memberOf(value: unknown, name: string): unknown {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
