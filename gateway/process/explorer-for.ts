import { type Config } from '../../shared/runtime/settings/config';
import { type Explorer, type FindTokens, openExplorer } from '../http/pages/explorer';

type ExplorerConfig = Pick<Config, 'production' | 'oidc' | 'host'> & { demo: Pick<Config['demo'], 'enabled'> };

/** Names and addresses that nobody reaches from another machine. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/**
 * Opens the explorer that a browser is shown at /graphql.
 * @param findTokens tokens of the development issuer. They are offered only on a demonstration that this machine alone reaches.
 * @returns null in production, and where the explorer is not installed
 */
export function explorerFor({ production, oidc, demo, host }: ExplorerConfig, findTokens: FindTokens): Explorer | null {
  if (production) return null;
  const mayOffer = oidc === null && demo.enabled && LOOPBACK.has(host);
  return openExplorer(mayOffer ? findTokens : noTokens);
}

/** Offers no role: whoever has a token may enter it. */
export const noTokens: FindTokens = () => Promise.resolve([]);
