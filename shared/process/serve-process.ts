import { type DataSource } from 'typeorm';
import { type Config, required } from '../runtime/settings/config';
import { workDaily } from './daily-jobs';
import { databaseAddress } from '../store/database-address';
import { openDatabase } from '../store/open-database';
import { type GatewayClient, gatewayClient } from './ask-gateway';
import { feedReader } from '../follow/feed';
import { Followings } from '../follow/followings';
import { pollGateway } from './poll-gateway';
import { type Subgraph } from '../graphql/build-subgraph';
import { listenSubgraph } from './listen-subgraph';
import { serveSubgraph } from '../graphql/serve-subgraph';
import { logUnhandledRejections, stopOnSignal } from './stop-on-signal';
import { type KeyPair, loadPair, loadPublicKey } from '../runtime/keys';
import { type Log } from '../runtime/log';
import { keepRecord } from '../record/chain/keep-record';
import { startWorks } from './background-jobs';

/** How long a request under way may still take when the process is stopped. */
const GRACE_MILLISECONDS = 5000;
/** How soon it works on what was written since: nobody tells one process of another's writes. */
const WORKS_MILLISECONDS = 500;

type Common = { database: DataSource; clock: () => Date; log: Log };

/** A subgraph's process answers the gateway, follows the others through it, and does what a day brings. */
export async function serveProcess(subgraph: Subgraph<object>, config: Config, log: Log): Promise<void> {
  const passportKey = loadPublicKey(required(config.keyFiles.passportPublic, 'HUB_PASSPORT_PUBLIC_KEY_FILE'));
  const client = gatewayClientOf(subgraph, config);
  const database = await openDatabase(databaseAddress(config, subgraph.name), subgraph.database);
  const common = { database, clock: () => new Date(), log };
  const { verifier, checkpoints } = keepRecord({ ...recordOf(subgraph, config), ...common });
  const followings = followingsOf(subgraph, client, common);
  const catchUp = () => followings.pollOnce();
  const server = await serveSubgraph(subgraph, { ...common, passportKey, verifier, catchUp });
  const { host, subgraphPort: port } = config;
  const listening = await listenSubgraph(server, { host, port, log, lags: () => followings.lags() });
  log.info('The subgraph listens.', { subgraph: subgraph.name, address: listening.address });
  logUnhandledRejections(log);
  checkpoints.start();
  const polling = pollGateway(followings, { client, milliseconds: config.follow.milliseconds, log });
  const ofWorks = { ...common, subgraph, ask: client.askFacts, milliseconds: WORKS_MILLISECONDS };
  const worker = startWorks(ofWorks);
  const daily = workDaily({ ...common, subgraph, afterWrite: () => Promise.resolve() });
  stopOnSignal(async () => {
    await listening.close(GRACE_MILLISECONDS);
    await Promise.all([polling.stop(), daily.stop(), worker?.stop()]);
    await checkpoints.stop();
    await server.close();
  }, log);
}

function followingsOf(
  { name, follows: followers }: Subgraph<object>,
  { ask }: GatewayClient,
  common: Common,
): Followings {
  return new Followings({ ...common, subgraph: name, followers, readFeed: feedReader(ask) });
}

/** Its own key signs its checkpoints; where none is given, as for a migration, it can sign and verify none. */
export function recordOf({ name }: Pick<Subgraph<object>, 'name'>, { checkpointFolder, keyFiles }: Config) {
  return { subgraph: name, keys: ownKeys(keyFiles), folder: checkpointFolder };
}

/** With the same key it shows the gateway who it is. */
export function gatewayClientOf({ name }: Pick<Subgraph<object>, 'name'>, config: Config): GatewayClient {
  const origin = required(config.follow.gatewayUrl, 'HUB_GATEWAY_URL');
  return gatewayClient(origin, name, ownKeys(config.keyFiles).privateKey);
}

function ownKeys({ subgraphPrivate }: Config['keyFiles']): KeyPair {
  return loadPair(required(subgraphPrivate, 'HUB_SUBGRAPH_PRIVATE_KEY_FILE'));
}
