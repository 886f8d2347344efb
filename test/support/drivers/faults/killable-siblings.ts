import { randomInt } from 'node:crypto';
import { type KillableHub, runOnEach } from '../hub/killable-hub';
import { SERVING } from '../hub/local-services';
import { MariadbServer } from './mariadb-server';
import { SiblingHubs } from './sibling-hubs';

/**
 * The options of the MariaDB server. The eight processes of the subgraphs need more connections than the server accepts
 * by default.
 */
const SERVER_OPTIONS = ['--max-connections=600', '--innodb-buffer-pool-size=512M'];

/**
 * Creates two Hubs on one server of MariaDB. Queries go to both gateways in turn. For a kind of process, `kill` ends
 * the process of one of the two Hubs, chosen at random. The kind `database` is the MariaDB server, which both Hubs
 * share.
 */
export async function killableSiblings(): Promise<KillableHub> {
  const server = await MariadbServer.start(...SERVER_OPTIONS);
  const hubs = await SiblingHubs.create(server.address).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  let asked = 0;
  const processes = () => hubs.both.flatMap((hub) => SERVING.map((name) => hub.processOf(name)));
  const killOne = async (kind: string) => {
    if (kind === 'database') return server.kill();
    await hubs.both[randomInt(2)]?.processOf(kind).end('SIGKILL');
  };
  return {
    kinds: [...SERVING, 'database'],
    start: async () => {
      if (!server.running) await server.restart();
      await hubs.start();
    },
    kill: async (...kinds) => {
      if (kinds.length > 0) return void (await Promise.all(kinds.map(killOne)));
      await Promise.all([server.kill(), ...processes().map((each) => each.end('SIGKILL'))]);
    },
    ask: (caller, query, variables) => {
      const { one, other } = hubs;
      return ((asked += 1) % 2 === 0 ? one : other).ask(caller, query, { variables });
    },
    rows: (subgraph, sql) => hubs.one.databases.rows(subgraph, sql),
    run: (...words) => runOnEach(hubs.one, words),
    output: () =>
      processes()
        .map(({ output }) => output)
        .join('\n'),
    close: async () => {
      if (!server.running) await server.restart();
      await hubs.close();
      await server.close();
    },
  };
}
