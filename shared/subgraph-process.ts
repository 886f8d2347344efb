import { parseArgs } from 'node:util';
import { type Config, readConfigWith, required } from './config';
import { databaseAddress, ensureSchema } from './data/database-address';
import { openDatabase } from './data/open-database';
import { fillDatabase } from './demo/fill-database';
import { type Subgraph } from './graphql/build-subgraph';
import { listenSubgraph } from './graphql/listen-subgraph';
import { serveSubgraph } from './graphql/serve-subgraph';
import { logUnhandledRejections, stopOnSignal } from './http/stop-on-signal';
import { loadPair, loadPublicKey } from './keys';
import { type Log, createLog } from './log';
import { keepRecord } from './record/keep-record';
import { reportChains } from './record/report-chains';

const GRACE_MILLISECONDS = 5000;

/** What a subgraph's process can be started for; each ends by itself but `serve`. */
const COMMANDS = ['serve', 'migrate', 'fill', 'verify-chain'] as const;
type Command = (typeof COMMANDS)[number];

/** What is known of a subgraph without its keys: all that a migration needs. */
type Described = Pick<Subgraph<object>, 'name' | 'database'>;

/**
 * A subgraph as a process of its own: `serve` (the default) answers the gateway, `migrate` brings the schema up to date, `fill`
 * puts the demonstration, or the divisions alone, into an empty database, `verify-chain` verifies its record. `make` gets the configuration for keys that are the subgraph's own.
 */
export function runSubgraph(described: Described, make: (config: Config) => Subgraph<object>): void {
  const run = async () => {
    const { command, config } = readCommand(process.argv.slice(2));
    const log = createLog(config.logLevel);
    switch (command) {
      case 'serve':
        return serve(make(config), config, log);
      case 'migrate':
        return migrate(described, config, log);
      case 'fill':
        return fill(make(config), config, log);
      case 'verify-chain':
        return verifyChains(described, config, log);
    }
  };
  run().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'The subgraph cannot start.'}\n`);
    process.exit(1);
  });
}

function readCommand(args: string[]): { command: Command; config: Config } {
  const options = { divisions: { type: 'string' } } as const;
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  const [word = 'serve', ...more] = positionals;
  const command = COMMANDS.find((each) => each === word);
  if (command === undefined || more.length > 0) throw new Error(`Name one of: ${COMMANDS.join(', ')}.`);
  return { command, config: readConfigWith({ HUB_DIVISIONS: values.divisions }) };
}

async function serve(subgraph: Subgraph<object>, config: Config, log: Log): Promise<void> {
  const passportKey = loadPublicKey(required(config.keyFiles.passportPublic, 'HUB_PASSPORT_PUBLIC_KEY_FILE'));
  const database = await openDatabase(databaseAddress(config, subgraph.name), subgraph.database);
  const clock = () => new Date();
  const { verifier, checkpoints } = keepRecord({ ...recordOf(subgraph, config), database, clock, log });
  const server = await serveSubgraph(subgraph, { database, passportKey, clock, log, verifier });
  const { host, subgraphPort: port } = config;
  const listening = await listenSubgraph(server, { host, port, log });
  log.info('The subgraph listens.', { subgraph: subgraph.name, address: listening.address });
  logUnhandledRejections(log);
  checkpoints.start();
  stopOnSignal(async () => {
    await listening.close(GRACE_MILLISECONDS);
    await checkpoints.stop();
    await server.close();
  }, log);
}

/** Its own key signs its checkpoints; where none is given, as for a migration, it can sign and verify none. */
function recordOf({ name }: Described, { checkpointFolder, keyFiles }: Config) {
  const keys = loadPair(required(keyFiles.subgraphPrivate, 'HUB_SUBGRAPH_PRIVATE_KEY_FILE'));
  return { subgraph: name, keys, folder: checkpointFolder };
}

/** Ends the process with code 1 at the first broken link. */
async function verifyChains(subgraph: Described, config: Config, log: Log): Promise<void> {
  const database = await openDatabase(databaseAddress(config, subgraph.name), subgraph.database);
  const { verifier } = keepRecord({ ...recordOf(subgraph, config), database, clock: () => new Date(), log });
  const isIntact = await reportChains(subgraph.name, verifier, (line) => process.stdout.write(line));
  await database.destroy();
  if (!isIntact) process.exitCode = 1;
}

async function migrate(subgraph: Described, config: Config, log: Log): Promise<void> {
  const address = databaseAddress(config, subgraph.name);
  await ensureSchema(address);
  const database = await openDatabase(address, subgraph.database);
  const done = await database.runMigrations();
  await database.destroy();
  log.info('The schema is up to date.', { subgraph: subgraph.name, count: done.length });
}

async function fill(subgraph: Subgraph<object>, config: Config, log: Log): Promise<void> {
  const database = await openDatabase(databaseAddress(config, subgraph.name), subgraph.database);
  const { name, fillDemo } = subgraph;
  const isFilled = await fillDatabase({ name, fillDemo, database }, { demo: config.demo, now: new Date(), log });
  await database.destroy();
  if (!isFilled) log.info('The database has rows already: nothing was filled in.', { subgraph: name });
}
