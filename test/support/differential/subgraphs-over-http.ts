import { AT_ONCE } from '../../../shared/runtime/open-connections';
import { Draining } from '../../../shared/runtime/draining';
import { SILENT_LOG } from '../../../shared/runtime/log';
import { SUBGRAPHS, type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { listenSubgraph } from '../../../shared/process/listen-subgraph';
import { type GatewayUnderTest } from '../drivers/hub/gateway-under-test';

export type SubgraphOrigins = Readonly<Record<SubgraphName, readonly string[]>>;

/** Starts an HTTP server for each subgraph of a Hub, as in a distributed Hub. @returns the address of each server */
export async function listenSubgraphs(
  hub: Pick<GatewayUnderTest, 'servers'>,
): Promise<{ origins: SubgraphOrigins; close: () => Promise<void> }> {
  const listening = await Promise.all(
    SUBGRAPHS.map(async (name) => {
      const server = hub.servers.get(name);
      if (server === undefined) throw new Error(`There is no subgraph ${name}.`);
      const where = { host: '127.0.0.1', port: 0, log: SILENT_LOG, draining: new Draining(0) };
      return { name, ...(await listenSubgraph(server, where)) };
    }),
  );
  const origins = Object.fromEntries(listening.map(({ name, address }) => [name, [address]]));
  const close = async () => {
    await Promise.all(listening.map((each) => each.close(AT_ONCE)));
  };
  return { origins: origins as Record<SubgraphName, string[]>, close };
}
