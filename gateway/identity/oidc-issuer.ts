import { createRemoteJWKSet, errors, type JWSHeaderParameters, type RemoteJWKSet } from 'jose';
import { z } from 'zod';
import { type OidcConfig } from '../../shared/runtime/settings/config';
import { secureUrl } from '../../shared/runtime/settings/setting-kinds';
import { KeysUnavailableError, type TrustedIssuer } from './trusted-issuer';

/** Only asymmetric algorithms: with a symmetric one, a public key would serve as the secret. */
const ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'];
const TIMEOUT_MILLISECONDS = 5000;
/**
 * After a failure nobody waits for the issuer again for this long, so that a flood of tokens causes no flood of
 * requests.
 */
const PAUSE_MILLISECONDS = 5000;

/**
 * An issuer of users (OpenID Connect). It finds its keys by JWKS, at an address that is configured or discovered for
 * the first token.
 */
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
      // Cached keys stay in use, even if the issuer has failed since.
      if (!keySet.fresh) this.assertNotPaused();
      return await keySet(header);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      if (error instanceof KeysUnavailableError) throw error;
      this.pausedUntil = Date.now() + PAUSE_MILLISECONDS;
      throw new KeysUnavailableError('The keys of the issuer could not be fetched.', { cause: error });
    }
  }

  /** Discovers once for all who wait. A failed discovery is forgotten, so that a later token tries again. */
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

/** OpenID Connect Discovery 1.0 §4: the document must name the issuer that it was requested from. */
async function discoverKeys(issuer: string): Promise<string> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  });
  if (!response.ok)
    throw new Error(`The discovery document of ${issuer} was answered with HTTP status ${response.status}.`);
  return z.object({ issuer: z.literal(issuer), jwks_uri: secureUrl }).parse(await response.json()).jwks_uri;
}
