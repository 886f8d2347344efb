import { createHash, type KeyObject, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { type KeyPairs } from '../../../shared/runtime/keys';
import { HUB_AUDIENCE } from '../../../shared/access/internal-token';
import { ownIssuer, type TrustedIssuer } from '../trusted-issuer';
import { type ProvenMachineClient } from './machine-client-registry';

/** The lifetime of a token in seconds. It is short, because a token cannot be revoked. */
export const CLIENT_TOKEN_SECONDS = 600;

/**
 * The public address of the Hub, the keys of the issuer, and the clock. `keys` are newest first. The first one signs.
 * All of them verify, because a valid token may be older than a rotation.
 */
export type MachineClientIssuerSetting = { publicUrl: string; keys: KeyPairs; clock: () => Date };

/**
 * The Hub as an OAuth 2.0 authorization server for its machine clients. Its issuer is the public address of the Hub,
 * and its signing key serves this purpose only.
 */
export class MachineClientIssuer {
  private readonly keyId: string;

  constructor(private readonly setting: MachineClientIssuerSetting) {
    this.keyId = thumbprintOf(jwkOf(setting.keys[0].publicKey));
  }

  /** The `iss` claim of the tokens that this issuer signs. */
  get name(): string {
    return this.setting.publicUrl;
  }

  /** The name and the public keys of this issuer, by which the gateway verifies its tokens. */
  get trusted(): TrustedIssuer {
    const [active, ...older] = this.setting.keys;
    const byId = new Map(older.map(({ publicKey }) => [thumbprintOf(jwkOf(publicKey)), publicKey]));
    const issuer = ownIssuer(this.name, { kind: 'client' }, active.publicKey);
    return { ...issuer, findKey: ({ kid = '' }) => Promise.resolve(byId.get(kid) ?? active.publicKey) };
  }

  /** Issues a token (RFC 9068) to a machine client. @param scopes the scopes that the token carries */
  issue({ id, role, division }: ProvenMachineClient, scopes: readonly string[]): Promise<string> {
    const issuedAt = Math.floor(this.setting.clock().getTime() / 1000);
    return new SignJWT({ client_id: id, role, division, scope: scopes.join(' ') })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: this.keyId })
      .setIssuer(this.name)
      .setAudience(HUB_AUDIENCE)
      .setSubject(id)
      .setJti(randomUUID())
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + CLIENT_TOKEN_SECONDS)
      .sign(this.setting.keys[0].privateKey);
  }

  /** Returns the metadata (RFC 8414) that a machine client needs in order to request a token. */
  metadata(): object {
    return {
      issuer: this.name,
      token_endpoint: `${this.name}/oauth/token`,
      jwks_uri: `${this.name}/oauth/keys`,
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    };
  }

  /** Returns the key set (RFC 7517), with which other programs, such as a proxy, can verify the tokens. */
  keySet(): object {
    const jwks = this.setting.keys.map(({ publicKey }) => jwkOf(publicKey));
    return { keys: jwks.map((jwk) => ({ ...jwk, kid: thumbprintOf(jwk), alg: 'EdDSA', use: 'sig' })) };
  }
}

function jwkOf(publicKey: KeyObject): PublicJwk {
  const { kty = '', crv = '', x = '' } = publicKey.export({ format: 'jwk' });
  return { kty, crv, x };
}

type PublicJwk = { kty: string; crv: string; x: string };

/** Returns the thumbprint of RFC 7638 for an Ed25519 key (RFC 8037), with the members in alphabetical order. */
function thumbprintOf({ kty, crv, x }: PublicJwk): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
}
