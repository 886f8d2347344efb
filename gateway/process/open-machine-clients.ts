import { type Config } from '../../shared/runtime/config';
import { type KeyPair } from '../../shared/runtime/keys';
import { type Log } from '../../shared/runtime/log';
import { type SubgraphTransport } from '../transport/subgraph-transport';
import { ClientIssuer } from '../identity/machine-client/client-issuer';
import { ClientRegistry } from '../identity/machine-client/client-registry';
import { MachineClients } from '../identity/machine-client/machine-clients';

export type OpeningClients = {
  config: Pick<Config, 'publicUrl' | 'limits'>;
  /** Null where the process was given none. */
  keys: KeyPair | null;
  transport: SubgraphTransport;
  clock: () => Date;
  log: Log;
};

/** Null where machine clients are not served: nobody knows under which address, or there is no key to sign with. */
export function openClients({ config, keys, transport, clock, log }: OpeningClients): MachineClients | null {
  const { publicUrl, limits } = config;
  if (publicUrl === null || keys === null) {
    log.info(
      'Machine clients are not served: that takes HUB_PUBLIC_URL, and in several processes HUB_CLIENT_KEY_FILE.',
      {},
    );
    return null;
  }
  const issuer = new ClientIssuer({ publicUrl, keys, clock });
  const registry = new ClientRegistry(transport);
  return new MachineClients({ issuer, registry, requestsAMinute: limits.clientRequests, clock });
}
