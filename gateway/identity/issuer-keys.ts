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
 * The time after a failed fetch in which no other fetch starts. Without this pause, many tokens would cause many
 * requests.
 */
const PAUSE_MILLISECONDS = 5000;
/**
 * The shortest time between two fetches. A token with an unknown key waits for the end of this time. One fetch then
 * decides on all waiting tokens.
 */
const BETWEEN_FETCHES_MILLISECONDS = 1000;

/**
 * The keys of the issuer of users. If the key of a token is not among them, the keys are fetched again. A token with a
 * new key is therefore accepted. All times come from the monotonic clock. If the system's clock were set back by an
 * hour, a pause of a second would otherwise last an hour.
 */
export class IssuerKeys {
  private address: string | null;
  private latest: { keys: LocalJWKSet; at: number } | null = null;
  private opening: Promise<LocalJWKSet> | null = null;
  private pausedUntil = -Infinity;
  /**
   * The fetch of keys that all callers share. A caller that arrives during a fetch waits for the next one, because the
   * current fetch may have read the keys before they changed.
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
    if (this.latest !== null && performance.now() < this.latest.at + FRESH_MILLISECONDS) return this.latest.keys;
    this.opening ??= this.fetch().finally(() => (this.opening = null));
    return this.opening;
  }

  private async fetch(): Promise<LocalJWKSet> {
    if (performance.now() < this.pausedUntil)
      throw new KeysUnavailableError(
        `The last fetch of the keys of ${this.config.issuer} failed. Try again in a few seconds.`,
      );
    return this.fetching.run();
  }

  private async fetchKeys(): Promise<LocalJWKSet> {
    await pause(Math.max(0, (this.latest?.at ?? -Infinity) + BETWEEN_FETCHES_MILLISECONDS - performance.now()));
    try {
      this.address ??= await discoverKeys(this.config.issuer, this.fetchJson);
      const keys = createLocalJWKSet((await this.fetchJson(this.address)) as JSONWebKeySet);
      this.latest = { keys, at: performance.now() };
      return keys;
    } catch (error) {
      this.pausedUntil = performance.now() + PAUSE_MILLISECONDS;
      throw new KeysUnavailableError(`The keys of ${this.config.issuer} could not be fetched. Check its address.`, {
        cause: error,
      });
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
