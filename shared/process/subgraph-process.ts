import { parseArgs } from 'node:util';
import { jobContext } from './background-jobs';
import { runMachineClientCommand } from './machine-client-command';
import { requestAssessment } from './request-assessment';
import { type FillDatabase, type Subgraph } from './subgraph';
import { type Config, readConfigWith } from '../runtime/settings/config';
import { databaseAddress, prepareDatabase } from '../store/database-address';
import { type DatabaseShape, openDatabase } from '../store/open-database';
import { feedReader } from '../follow/feed';
import { rebuildPlace } from '../follow/rebuild-place';
import { assertRebuildsPlace, reportRebuilt } from '../follow/report-rebuilt';
import { type Log, createLog } from '../runtime/log';
import { runRestoredCommand, runVerifyCommand } from './commands/record-command';
import { type GatewayApi } from './ask-gateway';
import { gatewayApiOf, recordsOf, serveProcess } from './serve-process';

/** The commands of a subgraph's process. Each ends by itself except `serve`. */
const COMMANDS = ['serve', 'migrate', 'fill', 'verify-chain', 'restored', 'rebuild', 'assess', 'client'] as const;
type Command = (typeof COMMANDS)[number];

type Described = Pick<Subgraph<object>, 'name' | 'database'>;

/** Creates the parts that need the subgraph's own keys. `migrated` returns the database if its migrations need keys. */
export type Making = {
  make: (config: Config) => Subgraph<object>;
  fillDatabase: (config: Config) => FillDatabase;
  migrated?: (config: Config) => DatabaseShape;
};

/**
 * Runs a subgraph as a process of its own. `serve` (the default) answers the gateway, `migrate` updates the schema,
 * `fill` fills an empty database with the demonstration or the divisions alone, `verify-chain` verifies the record,
 * `restored` states that a restore lost events, `rebuild place` rebuilds the projection, `assess` assesses a place,
 * `client` manages the machine clients.
 */
export function runSubgraph(described: Described, { make, fillDatabase, migrated }: Making): void {
  const run = async () => {
    const { command, config, args } = readCommand(process.argv.slice(2));
    const log = createLog(config.logLevel);
    switch (command) {
      case 'serve':
        return serveProcess(make(config), config, log);
      case 'migrate':
        return migrateSchema({ ...described, database: migrated?.(config) ?? described.database }, config, log);
      case 'fill':
        return fill(described, { config, log, fillDatabase: fillDatabase(config) });
      case 'verify-chain':
        return runVerifyCommand(recordsOf(described, config, log));
      case 'restored':
        return runRestoredCommand(recordsOf(described, config, log), args, new Date());
      case 'rebuild':
        return rebuild(make(config), config);
      case 'assess':
        return assess(make(config), { config, log, args });
      case 'client':
        return manageMachineClients(make(config), { config, log, args });
    }
  };
  run().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'The subgraph cannot start.'}\n`);
    process.exit(1);
  });
}

/** Reads the command line. `args` are the remaining words, which the command reads itself. */
function readCommand([first, ...args]: string[]): { command: Command; config: Config; args: string[] } {
  if (first === 'assess' || first === 'client' || first === 'restored')
    return { command: first, config: readConfigWith({}), args };
  return { ...readPlainCommand(first === undefined ? [] : [first, ...args]), args: [] };
}

function readPlainCommand(args: string[]): { command: Command; config: Config } {
  const options = { divisions: { type: 'string' } } as const;
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  const [word = 'serve', ...more] = positionals;
  const command = COMMANDS.find((each) => each === word);
  if (command === 'rebuild') assertRebuildsPlace(more);
  else if (command === undefined || more.length > 0)
    throw new Error(`Unknown command. Name one of: ${COMMANDS.join(', ')}.`);
  return { command, config: readConfigWith({ HUB_DIVISIONS: values.divisions }) };
}

/** Rebuilds the projections from the first event of every followed subgraph, read through the gateway. */
async function rebuild(subgraph: Subgraph<object>, config: Config): Promise<void> {
  const { name, follows: followers } = subgraph;
  const gateway = gatewayApiOf(subgraph, config);
  const source = await openDatabase(databaseAddress(config, name), subgraph.database);
  const readFeed = feedReader(gateway.ask);
  const rebuilt = await rebuildPlace({ source, subgraph: name, now: new Date(), followers, readFeed });
  reportRebuilt(name, rebuilt, (line) => process.stdout.write(line));
  await source.destroy();
  await gateway.close();
}

/** Assesses a place with facts from the gateway, as the background job does. */
async function assess(
  subgraph: Subgraph<object>,
  { config, log, args }: { config: Config; log: Log; args: readonly string[] },
): Promise<void> {
  const gateway = gatewayApiOf(subgraph, config);
  const database = await openDatabase(databaseAddress(config, subgraph.name), subgraph.database);
  await requestAssessment({ subgraph, database, ask: gateway.askFacts, clock: () => new Date(), log }, args);
  await database.destroy();
  await gateway.close();
}

/** Manages machine clients. It queries the gateway only for the scopes that a client may be granted. */
async function manageMachineClients(
  subgraph: Subgraph<object>,
  { config, log, args }: { config: Config; log: Log; args: readonly string[] },
): Promise<void> {
  const { machineClients, name } = subgraph;
  if (machineClients === undefined)
    throw new Error(`The subgraph ${name} stores no machine clients. Run the command client on the subgraph finance.`);
  const gateway = gatewayApiOf(subgraph, config);
  const database = await openDatabase(databaseAddress(config, name), subgraph.database);
  const context = jobContext({ subgraph, database, ask: gateway.askFacts, clock: () => new Date(), log }, () => false);
  const grantable: GatewayApi['grantable'] = (role) => gateway.grantable(role);
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const work = runMachineClientCommand({ machineClients, context, grantable, print }, args);
  await work.finally(async () => {
    await database.destroy();
    await gateway.close();
  });
}

async function migrateSchema({ name: subgraph, database }: Described, config: Config, log: Log): Promise<void> {
  const count = await prepareDatabase(databaseAddress(config, subgraph), database, { subgraph, log });
  log.info('Database schema migrated', { subgraph, count });
}

async function fill(
  { name, database: shape }: Described,
  { config, log, fillDatabase }: { config: Config; log: Log; fillDatabase: FillDatabase },
): Promise<void> {
  const database = await openDatabase(databaseAddress(config, name), shape, { isLimited: false });
  const isFilled = await fillDatabase({ name, database }, { demo: config.demo, now: new Date(), log });
  await database.destroy();
  if (!isFilled) log.info('Filling skipped: database already has rows', { subgraph: name });
}
