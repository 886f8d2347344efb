import { type Environment, required } from './settings';
import { type TokenRole } from './setting-kinds';

/** The issuer of user tokens. If `jwksUri` is null, it is found by OpenID discovery. */
export type OidcConfig = Readonly<{
  issuer: string;
  audience: string;
  jwksUri: string | null;
  caFile: string | null;
  claims: ClaimRules;
  /** The console as a client of the issuer; null if nobody can sign in to the console. */
  client: OidcClient | null;
}>;

/**
 * The console as a client of the issuer. If `secretFile` is null, the console is a public client, which proves itself
 * by PKCE.
 */
export type OidcClient = Readonly<{ id: string; secretFile: string | null; scope: string }>;

/**
 * The rules for reading the claims in the tokens of an issuer's users. Each rule names a claim by its path, such as
 * `realm_access.roles`.
 */
export type ClaimRules = Readonly<{
  role: string;
  division: string;
  contractor: string;
  /** A map from the issuer's names of roles to the Hub's names. It is null if both use the same names. */
  roleMap: ReadonlyMap<string, TokenRole> | null;
  /** The prefix of the scopes that belong to the Hub. It is null if the Hub recognises them by their form. */
  scopePrefix: string | null;
}>;

/**
 * Returns the issuer of user tokens, or null if none of its variables is set. An incomplete configuration is refused,
 * because the Hub would otherwise ignore the issuer or skip the audience check.
 * @throws ConfigurationError naming the variable that is missing
 */
export function oidcOf(settings: Environment): OidcConfig | null {
  const isNamed = Object.keys(settings).some((name) => name.startsWith('HUB_OIDC_'));
  if (!isNamed) return null;
  return Object.freeze({
    issuer: required(settings.HUB_OIDC_ISSUER, 'HUB_OIDC_ISSUER'),
    audience: required(settings.HUB_OIDC_AUDIENCE, 'HUB_OIDC_AUDIENCE'),
    jwksUri: settings.HUB_OIDC_JWKS_URI ?? null,
    caFile: settings.HUB_OIDC_CA_FILE ?? null,
    claims: claimsOf(settings),
    client: clientOf(settings),
  });
}

function clientOf(settings: Environment): OidcClient | null {
  const { HUB_OIDC_CLIENT_ID: id, HUB_OIDC_CLIENT_SECRET_FILE: secretFile, HUB_OIDC_CLIENT_SCOPE: scope } = settings;
  if (id === undefined) return null;
  return Object.freeze({ id, secretFile: secretFile ?? null, scope: scope ?? 'openid profile' });
}

function claimsOf(settings: Environment): ClaimRules {
  return Object.freeze({
    role: settings.HUB_OIDC_ROLE_CLAIM ?? 'role',
    division: settings.HUB_OIDC_DIVISION_CLAIM ?? 'division',
    contractor: settings.HUB_OIDC_CONTRACTOR_CLAIM ?? 'contractor',
    roleMap: settings.HUB_OIDC_ROLE_MAP ?? null,
    scopePrefix: settings.HUB_OIDC_SCOPE_PREFIX ?? null,
  });
}
