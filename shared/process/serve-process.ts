import { type DataSource } from 'typeorm';
import { startBackgroundJob } from './jobs/background-jobs';
import { type Subgraph } from './subgraph';
import { startDailyJob } from './jobs/daily-jobs';
import { type Config } from '../runtime/settings/config';
import { required } from '../runtime/settings/settings';
import { databaseAddress } from '../store/database-address';
import { openDatabase } from '../store/open-database';
import { recordKeys } from '../store/keys/check-keys';
import { type GatewayApi, gatewayApi } from './ask-gateway';
import { feedReader } from '../follow/feed';
import { Followings } from '../follow/followings';
import { openHeld } from './keys/prepare-database';
import { startRenewal } from './keys/renewal';
import { pollGateway } from './poll-gateway';
import { listenSubgraph } from './listen-subgraph';
import { serveSubgraph } from '../graphql/serve-subgraph';
import { type OpenRecords } from './commands/record-command';
import { logUnhandledRejections, stopOnSignal } from './stop-on-signal';
import { Draining } from '../runtime/draining';
import { type KeyPair, loadPair, loadPublicKeys } from '../runtime/keys';
import { type Log } from '../runtime/log';
import { startTelemetry } from '../runtime/telemetry/telemetry';
import { observeLags } from '../follow/observe-lags';
import { keepRecord } from '../record/chain/keep-record';

/** The time that requests in progress may still take when the process is stopped. */
const GRACE_MILLISECONDS = 5000;
/**
 * The pause between two runs of the background job. It is short, because processes do not notify each other of writes.
 */
const JOB_MILLISECONDS = 500;

type Common = { database: DataSource; clock: () => Date; log: Log };

/**
 * Starts the process of a subgraph. The process answers the gateway, copies the events of other subgraphs through the
 * gateway, and runs the background jobs of the subgraph.
 */
export async function serveProcess(subgraph: Subgraph<object>, config: Config, log: Log): Promise<void> {
  const passportKeys = loadPublicKeys(required(config.keyFiles.passportPublic, 'HUB_PASSPORT_PUBLIC_KEY_FILE'));
  const gateway = gatewayApiOf(subgraph, config);
  const database = await openHeld(subgraph, config);
  await recordKeys(database, { keys: subgraph.database.keys, now: new Date(), may: 'ACTIVATE' });
  const common = { database, clock: () => new Date(), log };
  const telemetry = await startTelemetry(config.telemetry, { service: subgraph.name, log });
  const { verifier, checkpoints } = keepRecord({ ...recordOf(subgraph, config), ...common });
  const followings = followingsOf(subgraph, gateway, common);
  const catchUp = () => followings.pollOnce();
  observeLags(telemetry.metrics, subgraph.name, () => followings.lags());
  const server = await serveSubgraph(subgraph, { ...common, passportKeys, verifier, catchUp, telemetry });
  const { host, subgraphPort: port } = config;
  const draining = new Draining(config.drainMilliseconds);
  const listening = await listenSubgraph(server, { host, port, log, draining, lags: () => followings.lags() });
  log.info('Subgraph started', { subgraph: subgraph.name, address: listening.address });
  logUnhandledRejections(log);
  checkpoints.start();
  const polling = pollGateway(followings, { gateway, milliseconds: config.follow.milliseconds, log });
  const jobSetting = { ...common, subgraph, ask: gateway.askFacts, milliseconds: JOB_MILLISECONDS };
  const job = startBackgroundJob(jobSetting);
  const daily = startDailyJob({ ...common, subgraph, afterWrite: () => Promise.resolve() });
  const renewal = startRenewal({ ...common, subgraph });
  stopOnSignal(async () => {
    await draining.stop(listening, GRACE_MILLISECONDS);
    await Promise.all([polling.stop(), daily.stop(), job?.stop(), renewal?.stop()]);
    await checkpoints.stop();
    await server.close();
    await telemetry.stop();
  }, log);
}

function followingsOf({ name, follows: followers }: Subgraph<object>, { ask }: GatewayApi, common: Common): Followings {
  return new Followings({ ...common, subgraph: name, followers, readFeed: feedReader(ask) });
}

/**
 * Returns the settings of the record. The subgraph's own key signs its checkpoints.
 * @throws ConfigurationError if the process has no such key
 */
function recordOf({ name }: Pick<Subgraph<object>, 'name'>, { checkpointFolder, keyFiles }: Config) {
  return { subgraph: name, keys: ownKeys(keyFiles), folder: checkpointFolder };
}

/**
 * Returns a list of one function, which opens the record of the subgraph for the commands `verify-chain` and
 * `restored`.
 */
export function recordsOf(
  described: Pick<Subgraph<object>, 'name' | 'database'>,
  config: Config,
  log: Log,
): OpenRecords {
  const open = async () => {
    const database = await openDatabase(databaseAddress(config, described.name), described.database);
    const kept = keepRecord({ ...recordOf(described, config), database, clock: () => new Date(), log });
    return { subgraph: described.name, ...kept, close: () => database.destroy() };
  };
  return [open];
}

/** Returns the API client with which a subgraph calls the gateway. The subgraph authenticates with its own key. */
export function gatewayApiOf({ name }: Pick<Subgraph<object>, 'name'>, config: Config): GatewayApi {
  const origin = required(config.follow.gatewayUrl, 'HUB_GATEWAY_URL');
  const { passportPublic } = config.keyFiles;
  const ofGateway = passportPublic === null ? [] : loadPublicKeys(passportPublic);
  return gatewayApi(origin, name, { own: ownKeys(config.keyFiles).privateKey, ofGateway });
}

function ownKeys({ subgraphPrivate }: Config['keyFiles']): KeyPair {
  return loadPair(required(subgraphPrivate, 'HUB_SUBGRAPH_PRIVATE_KEY_FILE'));
}
