import { setTimeout as pause } from 'node:timers/promises';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWSHeaderParameters, type LocalJWKSet } from 'jose';
import { z } from 'zod';
import { type OidcConfig } from '../../shared/runtime/settings/oidc-config';
import { secureUrl } from '../../shared/runtime/settings/setting-kinds';
import { SharedRun } from '../../shared/runtime/shared-run';
import { type FetchJson } from './issuer-fetch';
import { KeysUnavailableError } from './trusted-issuer';

/** The time for which fetched keys are used. It is short, so that a withdrawn key soon stops working. */
const FRESH_MILLISECONDS = 600_000;
/**
 * The time after a failure in which nobody waits for the issuer again, so that many tokens do not cause many requests.
 */
const PAUSE_MILLISECONDS = 5000;
/**
 * The shortest time between two fetches. Tokens with an unknown key wait until it has passed, and one fetch decides on
 * all of them.
 */
const BETWEEN_FETCHES_MILLISECONDS = 1000;

/**
 * The keys of the issuer of users. If a key is not among them, they are fetched again, so a token that a new key signed
 * is never refused.
 */
export class IssuerKeys {
  private address: string | null;
  private latest: { keys: LocalJWKSet; at: number } | null = null;
  private opening: Promise<LocalJWKSet> | null = null;
  private pausedUntil = 0;
  /**
   * A caller that asks during a fetch waits for the next one, because the current fetch may have read the keys before a
   * change.
   */
  private readonly fetching = new SharedRun(() => this.fetchKeys());

  constructor(
    private readonly config: Pick<OidcConfig, 'issuer' | 'jwksUri'>,
    private readonly fetchJson: FetchJson,
  ) {
    this.address = config.jwksUri;
  }

  /**
   * Returns the key that verifies a token.
   * @throws KeysUnavailableError if the keys cannot be fetched at present; a jose error if no key fits
   */
  async find(header: JWSHeaderParameters): ReturnType<LocalJWKSet> {
    const kept = await this.open();
    try {
      return await kept(header);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      const latest = await this.fetch();
      return latest(header);
    }
  }

  /** Returns the latest keys. If there are none or they are too old, it fetches them once for all callers that wait. */
  private async open(): Promise<LocalJWKSet> {
    if (this.latest !== null && Date.now() < this.latest.at + FRESH_MILLISECONDS) return this.latest.keys;
    this.opening ??= this.fetch().finally(() => (this.opening = null));
    return this.opening;
  }

  private async fetch(): Promise<LocalJWKSet> {
    if (Date.now() < this.pausedUntil)
      throw new KeysUnavailableError('The keys of the issuer could not be fetched a moment ago.');
    return this.fetching.run();
  }

  private async fetchKeys(): Promise<LocalJWKSet> {
    await pause(Math.max(0, (this.latest?.at ?? 0) + BETWEEN_FETCHES_MILLISECONDS - Date.now()));
    try {
      this.address ??= await discoverKeys(this.config.issuer, this.fetchJson);
      const keys = createLocalJWKSet((await this.fetchJson(this.address)) as JSONWebKeySet);
      this.latest = { keys, at: Date.now() };
      return keys;
    } catch (error) {
      this.pausedUntil = Date.now() + PAUSE_MILLISECONDS;
      throw new KeysUnavailableError('The keys of the issuer could not be fetched.', { cause: error });
    }
  }
}

/**
 * Finds the address of the keys. The document must name the issuer from which it was requested (OpenID Connect
 * Discovery 1.0 §4).
 */
async function discoverKeys(issuer: string, fetchJson: FetchJson): Promise<string> {
  const document = await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  return z.object({ issuer: z.literal(issuer), jwks_uri: secureUrl }).parse(document).jwks_uri;
}
