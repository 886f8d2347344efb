import { type KeyObject } from 'node:crypto';
import { type Config, readConfig } from '../shared/runtime/settings/config';
import { required } from '../shared/runtime/settings/settings';
import { logUnhandledRejections, stopOnSignal } from '../shared/process/stop-on-signal';
import { KeyFolder, type KeyPairs, loadPairs, loadPrivateKey, loadPublicKey } from '../shared/runtime/keys';
import { Draining } from '../shared/runtime/draining';
import { createLog } from '../shared/runtime/log';
import { startTelemetry } from '../shared/runtime/telemetry/telemetry';
import { SUBGRAPHS, type SubgraphName } from '../shared/kernel/ids/subgraph-names';
import { assembleGateway } from './process/assemble-gateway';
import { keepErasing } from './files/attachments/erase-contents';
import { openUploading } from './files/attachments/attachment-upload';
import { explorerFor, noTokens } from './process/start/explorer-for';
import { openConsole } from './process/start/open-console';
import { openMachineClients } from './process/start/open-machine-clients';
import { AccessFacts } from './identity/access/access-facts';
import { httpTransport } from './transport/http/http-transport';
import { internalIssuers } from './identity/trusted-issuer';
import { userIssuer } from './identity/user-issuer';

/** The time that requests in progress may still take when the process is stopped. */
const GRACE_MILLISECONDS = 5000;

/** Starts the gateway as its own process, in front of four subgraph processes: `npm run start:gateway`. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const key = loadPrivateKey(required(config.keyFiles.passportPrivate, 'HUB_PASSPORT_PRIVATE_KEY_FILE'));
  const clock = () => new Date();
  const draining = new Draining(config.drainMilliseconds);
  const telemetry = await startTelemetry(config.telemetry, { service: 'gateway', log });
  const subgraphs = httpTransport(subgraphAddresses(config), key, telemetry.metrics);
  const { transport } = subgraphs;
  const access = new AccessFacts(transport, clock);
  const clients = openMachineClients({ config, keys: machineClientKeys(config), transport, clock, log });
  const attachments = await openUploading(config, key, clock);
  const keys = config.production ? null : new KeyFolder(config.dataFolder);
  const console = openConsole(config, { keys, clock, log });
  const gateway = await assembleGateway({
    limits: config.limits,
    persisted: config.persisted,
    issuers: [userIssuer(config), ...internalIssuers(subgraphKeys(config))],
    transport,
    access,
    clients,
    explorer: explorerFor(config, noTokens),
    console,
    attachments,
    ready: () => draining.readinessOf(() => subgraphs.ready()),
    log,
    telemetry,
  });
  const address = await gateway.listen(config.port, config.host);
  log.info('Gateway started to listen', { address });
  const erasing = keepErasing({ transport, store: attachments.store, clock }, log);
  const running = [...access.keepAsking(log), clients?.keepAsking(log), erasing, console];
  logUnhandledRejections(log);
  stopOnSignal(async () => {
    await draining.stop(gateway, GRACE_MILLISECONDS);
    await subgraphs.close();
    await Promise.all(running.map(async (each) => each?.stop()));
    await telemetry.stop();
  }, log);
}

function subgraphAddresses({ subgraphUrls }: Config): Record<SubgraphName, readonly string[]> {
  const address = (name: SubgraphName) => required(subgraphUrls[name], `HUB_SUBGRAPH_${name.toUpperCase()}_URL`);
  return Object.fromEntries(SUBGRAPHS.map((name) => [name, address(name)])) as Record<SubgraphName, readonly string[]>;
}

/**
 * Returns the keys that sign the tokens of machine clients, or null if no key file is configured. In production, a
 * gateway with a public address must have a key file.
 * @throws ConfigurationError if the gateway must have a key file and none is configured
 */
function machineClientKeys({ production, publicUrl, keyFiles: { client } }: Config): KeyPairs | null {
  if (client !== null) return loadPairs(client);
  return production && publicUrl !== null ? required(client, 'HUB_CLIENT_KEY_FILE') : null;
}

/** Returns the public keys of subgraphs. A subgraph without a key here cannot send requests in an internal role. */
function subgraphKeys({ keyFiles }: Config): Partial<Record<SubgraphName, KeyObject>> {
  const keys = Object.entries(keyFiles.subgraphPublic) as [SubgraphName, string][];
  return Object.fromEntries(keys.map(([name, path]) => [name, loadPublicKey(path)]));
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'The gateway could not start.'}\n`);
    process.exit(1);
  });
}
