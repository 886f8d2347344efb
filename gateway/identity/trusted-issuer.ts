import { type KeyObject } from 'node:crypto';
import { type CryptoKey, type JWSHeaderParameters } from 'jose';
import { HUB_AUDIENCE, internalIssuerOf } from '../../shared/access/internal-token';
import { SUBGRAPHS, type SubgraphName } from '../../shared/kernel/ids/subgraph-names';

/** Whose tokens: users', machine clients', or those of one subgraph, which alone may carry an internal role. */
export type Holder = { kind: 'user' } | { kind: 'client' } | { kind: 'internal'; subgraph: SubgraphName };

/** An issuer that the gateway trusts: its own keys, and only these, verify what it signed. */
export type TrustedIssuer = {
  /** Exactly the `iss` claim. */
  issuer: string;
  audience: string;
  /** The only algorithms accepted; the token's own header does not choose. */
  algorithms: string[];
  holder: Holder;
  /** @throws KeysUnavailableError where they cannot be had at present; a jose error where none fits. */
  findKey(header: JWSHeaderParameters): Promise<CryptoKey | KeyObject>;
};

/** The issuer's keys could not be had: nothing is known of the token, so it is neither valid nor invalid. */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';
}

/** The subgraphs as issuers of their own requests, by the public keys that the gateway was given. */
export function internalIssuers(publicKeys: Partial<Record<SubgraphName, KeyObject>>): TrustedIssuer[] {
  return SUBGRAPHS.flatMap((subgraph) => {
    const key = publicKeys[subgraph];
    if (key === undefined) return [];
    const holder: Holder = { kind: 'internal', subgraph };
    return [ownIssuer(internalIssuerOf(subgraph), holder, key)];
  });
}

/** An issuer of the hub itself: one Ed25519 key, known from the start. */
export function ownIssuer(issuer: string, holder: Holder, publicKey: KeyObject): TrustedIssuer {
  return { issuer, audience: HUB_AUDIENCE, algorithms: ['EdDSA'], holder, findKey: () => Promise.resolve(publicKey) };
}
