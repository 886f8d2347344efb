import { type Config } from '../../../shared/runtime/settings/config';
import { type Explorer, type FindTokens, openExplorer } from '../../http/pages/explorer';

type ExplorerConfig = Pick<Config, 'production' | 'oidc' | 'host'> & { demo: Pick<Config['demo'], 'enabled'> };

/** Names and addresses that other machines cannot reach. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/**
 * Opens the explorer that a browser sees at /graphql.
 * @param findTokens returns tokens of the development issuer. The explorer offers them only if the demonstration is on,
 * no issuer of users is configured, and other machines cannot reach the Hub.
 * @returns null in production, and if the explorer is not installed
 */
export function explorerFor(config: ExplorerConfig, findTokens: FindTokens): Explorer | null {
  if (config.production) return null;
  return openExplorer(offersTrialTokens(config) ? findTokens : noTokens);
}

/**
 * Returns whether pages may offer tokens of the development issuer. They may do so only if the demonstration is on, no
 * issuer of users is configured, and only this machine can reach the Hub. They may never do so in production.
 */
export function offersTrialTokens({ production, oidc, demo, host }: ExplorerConfig): boolean {
  return !production && oidc === null && demo.enabled && LOOPBACK.has(host);
}

/** Offers no tokens. Visitors may still enter a token that they have. */
export const noTokens: FindTokens = () => Promise.resolve([]);
