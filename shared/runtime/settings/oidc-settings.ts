import { z } from 'zod';
import { filePath, roleMap, secureUrl } from './setting-kinds';

const claimPath = z.string().min(1).max(200);

/** The variables of the issuer of user tokens, and of the claims that identify the user. */
export const OIDC_SETTINGS = {
  HUB_OIDC_ISSUER: secureUrl.optional().describe('issuer of user tokens; required in production'),
  HUB_OIDC_AUDIENCE: z
    .string()
    .min(1)
    .optional()
    .describe('audience that a user token must name; required with HUB_OIDC_ISSUER'),
  HUB_OIDC_CLIENT_ID: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('id under which the issuer knows the console; left out: nobody can sign in to the console'),
  HUB_OIDC_CLIENT_SECRET_FILE: filePath
    .optional()
    .describe(
      'file that holds the secret of the console at the issuer; left out: the console is a public client (PKCE alone)',
    ),
  HUB_OIDC_CLIENT_SCOPE: z
    .string()
    .regex(/^[!#-[\]-~]+(?: [!#-[\]-~]+)*$/, 'must list scopes, separated by one space')
    .optional()
    .describe('scopes that the console requests at sign-in; left out: `openid profile`'),
  HUB_OIDC_JWKS_URI: secureUrl.optional().describe('address of the issuer’s keys; left out: found by OpenID discovery'),
  HUB_OIDC_CA_FILE: filePath
    .optional()
    .describe(
      'certificates (PEM) of a private authority, trusted for the issuer’s address in addition to the public authorities',
    ),
  HUB_OIDC_ROLE_CLAIM: claimPath
    .optional()
    .describe('claim of a user token that names the role or roles, such as `realm_access.roles`; left out: `role`'),
  HUB_OIDC_DIVISION_CLAIM: claimPath.optional().describe('claim that names the division; left out: `division`'),
  HUB_OIDC_CONTRACTOR_CLAIM: claimPath.optional().describe('claim that names the contractor; left out: `contractor`'),
  HUB_OIDC_ROLE_MAP: roleMap
    .optional()
    .describe(
      'names that the issuer gives the roles, separated by commas: `qu-ju=DISTRICT_BUREAU,shen-ji=AUDITOR`; left out: the Hub’s own names',
    ),
  HUB_OIDC_SCOPE_PREFIX: z
    .string()
    .regex(/^[!#-[\]-~]{1,50}$/, 'must be up to 50 letters, digits and signs without a space')
    .optional()
    .describe(
      'prefix of the scopes in a user token that belong to the Hub, such as `hub.`; left out: scopes that end in `:read` or `:write`. Other scopes are ignored',
    ),
} as const;
