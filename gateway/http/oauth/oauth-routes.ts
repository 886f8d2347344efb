import { type MachineClients } from '../../identity/machine-client/machine-clients';
import { type OpenRoute } from '../route';
import { issuerRoutes } from './issuer-routes';
import { SecretTries } from './secret-tries';
import { tokenRoute, type TokenRouteParts } from './token-route';

/** Returns the routes by which machine clients get tokens and other programs verify them. */
export function oauthRoutes(clients: MachineClients, parts: Pick<TokenRouteParts, 'addressOf' | 'log'>): OpenRoute[] {
  const tries = new SecretTries(clients.clock);
  return [tokenRoute({ clients, tries, ...parts }), ...issuerRoutes(clients.issuer)];
}
