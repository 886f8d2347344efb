import { type KeyObject, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { type InternalRole } from '../domain/roles';
import { type SubgraphName } from '../kernel/ids/subgraph-names';

/** The audience (`aud`) that the gateway expects in every token that the Hub itself issues. */
export const HUB_AUDIENCE = 'hub';

/** The lifetime of a token, long enough for one request. A subgraph mints a token for each request. */
export const INTERNAL_TOKEN_SECONDS = 60;

/** Returns the issuer that identifies a subgraph to the gateway when the subgraph requests facts or events. */
export function internalIssuerOf(subgraph: SubgraphName): string {
  return `hub:${subgraph}`;
}

/**
 * Mints the token that authenticates a subgraph process to the gateway. The token is signed with the subgraph's own
 * Ed25519 key and may carry only an internal role. `now` is the time by the clock of the gateway.
 */
export function mintInternalToken(subgraph: SubgraphName, role: InternalRole, { key, now }: Signing): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT({ role })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' })
    .setIssuer(internalIssuerOf(subgraph))
    .setAudience(HUB_AUDIENCE)
    .setSubject(subgraph)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + INTERNAL_TOKEN_SECONDS)
    .sign(key);
}

type Signing = { key: KeyObject; now: Date };
