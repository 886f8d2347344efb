import { type KeyObject } from 'node:crypto';
import { type CryptoKey, type JWSHeaderParameters } from 'jose';
import { HUB_AUDIENCE, internalIssuerOf } from '../../shared/access/internal-token';
import { type ClaimRules } from '../../shared/runtime/settings/oidc-config';
import { SUBGRAPHS, type SubgraphName } from '../../shared/kernel/ids/subgraph-names';

/**
 * The callers for whom an issuer signs tokens: users, machine clients, or one subgraph. Only a subgraph's token may
 * carry an internal role. `rules` says how an issuer outside the Hub names claims and roles. The Hub's own issuers need
 * no rules.
 */
export type Holder =
  { kind: 'user'; rules?: ClaimRules } | { kind: 'client' } | { kind: 'internal'; subgraph: SubgraphName };

/** An issuer that the gateway trusts. Only its own keys verify its tokens. */
export type TrustedIssuer = {
  /** The exact `iss` claim. */
  issuer: string;
  audience: string;
  /** The accepted algorithms. The header of a token cannot choose another one. */
  algorithms: string[];
  holder: Holder;
  /**
   * Returns the key that verifies a token.
   * @throws KeysUnavailableError if the keys cannot be fetched at present; a jose error if no key fits
   */
  findKey(header: JWSHeaderParameters): Promise<CryptoKey | KeyObject>;
};

/**
 * The error that is thrown if the keys of the issuer cannot be fetched. It is then unknown whether the token is valid.
 */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';
}

/**
 * Returns one issuer for each subgraph whose public key is given. A subgraph signs the tokens of its own requests to
 * the gateway.
 */
export function internalIssuers(publicKeys: Partial<Record<SubgraphName, KeyObject>>): TrustedIssuer[] {
  return SUBGRAPHS.flatMap((subgraph) => {
    const key = publicKeys[subgraph];
    if (key === undefined) return [];
    const holder: Holder = { kind: 'internal', subgraph };
    return [ownIssuer(internalIssuerOf(subgraph), holder, key)];
  });
}

/** Returns an issuer within the Hub. It has one Ed25519 key, which is known from the start. */
export function ownIssuer(issuer: string, holder: Holder, publicKey: KeyObject): TrustedIssuer {
  return { issuer, audience: HUB_AUDIENCE, algorithms: ['EdDSA'], holder, findKey: () => Promise.resolve(publicKey) };
}
