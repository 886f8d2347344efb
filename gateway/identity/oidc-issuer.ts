import { createRemoteJWKSet, errors, type JWSHeaderParameters, type RemoteJWKSet } from 'jose';
import { z } from 'zod';
import { type OidcConfig } from '../../shared/runtime/settings/config';
import { secureUrl } from '../../shared/runtime/settings/setting-kinds';
import { KeysUnavailableError, type TrustedIssuer } from './trusted-issuer';

/** Asymmetric ones only: with a symmetric algorithm a public key would do as the secret. */
const ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'];
const TIMEOUT_MILLISECONDS = 5000;
/** After a failure nobody waits for the issuer again for so long: a flood of tokens makes no flood of requests to it. */
const PAUSE_MILLISECONDS = 5000;

/** An issuer of users (OpenID Connect): its keys by JWKS, whose address is configured or discovered on the first token. */
export function oidcIssuer(config: OidcConfig): TrustedIssuer {
  const keys = new RemoteKeys(config);
  return {
    issuer: config.issuer,
    audience: config.audience,
    algorithms: ALGORITHMS,
    holder: { kind: 'user' },
    findKey: (header) => keys.find(header),
  };
}

class RemoteKeys {
  private keySet: Promise<RemoteJWKSet> | null = null;
  private pausedUntil = 0;

  constructor(private readonly config: OidcConfig) {}

  async find(header: JWSHeaderParameters): ReturnType<RemoteJWKSet> {
    try {
      const keySet = await this.open();
      // Keys that are at hand serve on, whatever became of the issuer since.
      if (!keySet.fresh) this.assertNotPaused();
      return await keySet(header);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      if (error instanceof KeysUnavailableError) throw error;
      this.pausedUntil = Date.now() + PAUSE_MILLISECONDS;
      throw new KeysUnavailableError('The keys of the issuer could not be fetched.', { cause: error });
    }
  }

  /** One discovery for all who wait; a failed one is forgotten, so that a later token tries again. */
  private open(): Promise<RemoteJWKSet> {
    if (this.keySet === null) {
      this.assertNotPaused();
      this.keySet = this.discover();
      this.keySet.catch(() => (this.keySet = null));
    }
    return this.keySet;
  }

  private async discover(): Promise<RemoteJWKSet> {
    const address = this.config.jwksUri ?? (await discoverKeys(this.config.issuer));
    return createRemoteJWKSet(new URL(address), { timeoutDuration: TIMEOUT_MILLISECONDS });
  }

  private assertNotPaused(): void {
    if (Date.now() < this.pausedUntil)
      throw new KeysUnavailableError('The keys of the issuer could not be fetched a moment ago.');
  }
}

/** OpenID Connect Discovery 1.0 §4: the document must name the very issuer that it was asked of. */
async function discoverKeys(issuer: string): Promise<string> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  });
  if (!response.ok)
    throw new Error(`The discovery document of ${issuer} was answered with HTTP status ${response.status}.`);
  return z.object({ issuer: z.literal(issuer), jwks_uri: secureUrl }).parse(await response.json()).jwks_uri;
}
