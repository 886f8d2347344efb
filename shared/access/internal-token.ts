import { type KeyObject, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { type InternalRole } from '../domain/roles';
import { type SubgraphName } from '../kernel/ids/subgraph-names';

/** What the gateway expects as `aud` of every token that the hub itself issues. */
export const HUB_AUDIENCE = 'hub';

/** Long enough for one request; a subgraph mints one for each. */
export const INTERNAL_TOKEN_SECONDS = 60;

/** The issuer by which the gateway knows a subgraph that asks it for facts or events. */
export function internalIssuerOf(subgraph: SubgraphName): string {
  return `hub:${subgraph}`;
}

/**
 * How a subgraph process shows the gateway that it is itself: with its own Ed25519 key, which may carry an internal role and
 * nothing else.
 */
export function mintInternalToken(subgraph: SubgraphName, role: InternalRole, privateKey: KeyObject): Promise<string> {
  return new SignJWT({ role })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' })
    .setIssuer(internalIssuerOf(subgraph))
    .setAudience(HUB_AUDIENCE)
    .setSubject(subgraph)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${INTERNAL_TOKEN_SECONDS}s`)
    .sign(privateKey);
}
