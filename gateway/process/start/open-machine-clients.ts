import { type Config } from '../../../shared/runtime/settings/config';
import { type KeyPairs } from '../../../shared/runtime/keys';
import { type Log } from '../../../shared/runtime/log';
import { type SubgraphTransport } from '../../transport/subgraph-transport';
import { MachineClientIssuer } from '../../identity/machine-client/machine-client-issuer';
import { MachineClientRegistry } from '../../identity/machine-client/machine-client-registry';
import { MachineClients } from '../../identity/machine-client/machine-clients';

export type MachineClientsParts = {
  config: Pick<Config, 'publicUrl' | 'limits'>;
  /** The key pairs for the tokens of machine clients, newest first; null if the process was given none. */
  keys: KeyPairs | null;
  transport: SubgraphTransport;
  clock: () => Date;
  log: Log;
};

/**
 * Opens the issuer and the registry of machine clients. Returns null if the Hub has no public address or no key that
 * signs their tokens.
 */
export function openMachineClients({
  config,
  keys,
  transport,
  clock,
  log,
}: MachineClientsParts): MachineClients | null {
  const { publicUrl, limits } = config;
  if (publicUrl === null || keys === null) {
    log.info(
      'Machine clients were not enabled: set HUB_PUBLIC_URL, and with several processes HUB_CLIENT_KEY_FILE',
      {},
    );
    return null;
  }
  const issuer = new MachineClientIssuer({ publicUrl, keys, clock });
  const registry = new MachineClientRegistry(transport);
  return new MachineClients({ issuer, registry, requestsAMinute: limits.clientRequests, clock });
}
