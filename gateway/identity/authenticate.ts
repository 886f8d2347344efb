import { createHash } from 'node:crypto';
import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { unauthenticated } from '../../shared/kernel/errors';
import { type ClaimRules } from '../../shared/runtime/settings/oidc-config';
import { type Log } from '../../shared/runtime/log';
import { type SubgraphName } from '../../shared/kernel/ids/subgraph-names';
import { identityUnavailable } from './access/identity-unavailable';
import { KeysUnavailableError, type TrustedIssuer } from './trusted-issuer';

/** The verified claims about the sender of a request. They are not yet interpreted: see resolve-caller.ts. */
export type Identity =
  | { kind: 'public' }
  | { kind: 'user'; issuer: string; claims: JWTPayload; rules?: ClaimRules }
  | { kind: 'client'; issuer: string; claims: JWTPayload }
  | { kind: 'internal'; subgraph: SubgraphName; claims: JWTPayload };

/**
 * Authenticates a request.
 * @param authorization every `Authorization` header of the request, as sent
 * @throws HubError UNAUTHENTICATED if the request has a header that cannot be verified (such a caller never becomes
 * PUBLIC); UNAVAILABLE if the keys of the issuer cannot be fetched. The reason is logged, but the error does not name
 * it.
 */
export type Authenticate = (authorization: readonly string[], requestId: string) => Promise<Identity>;

/** The identity of every request without a token. */
const NOBODY: Identity = { kind: 'public' };
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;
const LONGEST_TOKEN = 8192;
/** The number of seconds by which the clock of an issuer may differ from the gateway's. */
const CLOCK_TOLERANCE_SECONDS = 5;
/**
 * The number of seconds by which the date of a subgraph's token may differ from the gateway's clock. If they differ by
 * more, the gateway refuses the token, and the subgraph dates its next token by the gateway's clock.
 */
const INTERNAL_TOLERANCE_SECONDS = 30;
/**
 * The accepted values of the header `typ`. Any other type, such as a logout token or a DPoP proof, is not an access
 * token.
 */
const TOKEN_TYPES = new Set([undefined, 'jwt', 'application/jwt', 'at+jwt', 'application/at+jwt']);
/**
 * The maximum age of an internal token. A subgraph makes a token for each request, so an older token was made for an
 * earlier request.
 */
const INTERNAL_MAX_AGE_SECONDS = 120;

/**
 * The time for which a verified token is trusted without another verification. It is short, so that a withdrawn key
 * soon takes effect.
 */
const REMEMBERED_MILLISECONDS = 60_000;
const REMEMBERED_TOKENS = 5000;

/**
 * A verified token, and the time until which it is trusted. The time is read from the monotonic clock, so that the
 * token is not trusted longer if the system's clock is set back.
 */
type Remembered = { identity: Identity; until: number };

/**
 * Creates the function that authenticates requests.
 * @throws Error if two issuers have the same name, because the keys of one would verify tokens of the other
 */
export function createAuthenticate(issuers: readonly TrustedIssuer[], log: Log): Authenticate {
  const byName = new Map(issuers.map((issuer) => [issuer.issuer, issuer]));
  if (byName.size !== issuers.length)
    throw new Error('Two trusted issuers have the same name. Give each issuer a name of its own.');
  const remembered = new LRUCache<string, Remembered>({ max: REMEMBERED_TOKENS });

  return async (authorization, requestId) => {
    if (authorization.length === 0) return NOBODY;
    try {
      const token = tokenOf(authorization);
      const key = createHash('sha256').update(token).digest('base64');
      const known = remembered.get(key);
      if (known !== undefined && isTrusted(known)) return known.identity;
      const identity = await verify(token, byName);
      remembered.set(key, { identity, until: performance.now() + REMEMBERED_MILLISECONDS });
      return identity;
    } catch (error) {
      log.info('Token verification failed', { requestId, reason: reasonOf(error) });
      throw error instanceof KeysUnavailableError ? identityUnavailable(error) : unauthenticated();
    }
  };
}

/** The error that is thrown if a token is refused. Its message is the reason, as a code for the log. */
class TokenRefusal extends Error {}

function tokenOf(authorization: readonly string[]): string {
  const [header = '', ...others] = authorization;
  if (others.length > 0) throw new TokenRefusal('SEVERAL_HEADERS');
  if (header.length > LONGEST_TOKEN) throw new TokenRefusal('TOO_LONG');
  const [, token] = BEARER.exec(header) ?? [];
  if (token === undefined) throw new TokenRefusal('NOT_A_BEARER_TOKEN');
  return token;
}

/**
 * Verifies a token and returns its claims. It reads the name of the issuer before the verification, only to choose the
 * issuer whose keys must verify the token.
 * @throws TokenRefusal if the issuer is unknown or the token is not an access token; KeysUnavailableError if the keys
 * cannot be fetched; a jose error if the token does not verify
 */
async function verify(token: string, issuers: ReadonlyMap<string, TrustedIssuer>): Promise<Identity> {
  const trusted = issuers.get(decodeJwt(token).iss ?? '');
  if (trusted === undefined) throw new TokenRefusal('UNKNOWN_ISSUER');
  const { issuer, audience, algorithms, holder } = trusted;
  const { payload, protectedHeader } = await jwtVerify(token, (header) => trusted.findKey(header), {
    issuer,
    audience,
    algorithms,
    requiredClaims: ['exp'],
    ...(holder.kind === 'internal'
      ? { clockTolerance: INTERNAL_TOLERANCE_SECONDS, maxTokenAge: INTERNAL_MAX_AGE_SECONDS }
      : { clockTolerance: CLOCK_TOLERANCE_SECONDS }),
  });
  if (!TOKEN_TYPES.has(protectedHeader.typ?.toLowerCase()) || !isForUse(payload))
    throw new TokenRefusal('NOT_AN_ACCESS_TOKEN');
  return holder.kind === 'internal' ? { ...holder, claims: payload } : { ...holder, issuer, claims: payload };
}

/**
 * Returns whether a token may be used for access. Keycloak names the type of each token in a claim, because its ID and
 * refresh tokens have the same header as access tokens.
 */
function isForUse({ typ }: JWTPayload): boolean {
  return typ === undefined || (typeof typ === 'string' && typ.toLowerCase() === 'bearer');
}

/** Returns whether a token was verified a moment ago and has not expired since. */
function isTrusted({ identity, until }: Remembered): boolean {
  const expiresAt = identity.kind === 'public' ? 0 : (identity.claims.exp ?? 0) * 1000;
  return performance.now() < until && Date.now() < expiresAt;
}

function reasonOf(error: unknown): string {
  if (error instanceof TokenRefusal) return error.message;
  if (error instanceof KeysUnavailableError) return 'KEYS_UNAVAILABLE';
  return error instanceof errors.JOSEError ? error.code : 'MALFORMED';
}
