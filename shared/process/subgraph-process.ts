import { parseArgs } from 'node:util';
import { jobContext } from './jobs/background-jobs';
import { runMachineClientCommand } from './machine-client-command';
import { manageKeys } from './keys/manage-keys';
import { fillSchema, migrateSchema, openHeld } from './keys/prepare-database';
import { requestAssessment } from './request-assessment';
import { type FillDatabase } from './keys/prepare-database';
import { type Subgraph } from './subgraph';
import { type Config, readConfigWith } from '../runtime/settings/config';
import { type DatabaseShape } from '../store/open-database';
import { feedReader } from '../follow/feed';
import { rebuildPlace } from '../follow/rebuild-place';
import { assertRebuildsPlace, reportRebuilt } from '../follow/report-rebuilt';
import { type Log, createLog } from '../runtime/log';
import { runRestoredCommand, runVerifyCommand } from './commands/record-command';
import { type GatewayApi } from './ask-gateway';
import { gatewayApiOf, recordsOf, serveProcess } from './serve-process';

/** The commands of a subgraph's process. Each ends by itself except `serve`. */
const COMMANDS = [
  'serve',
  'migrate',
  'fill',
  'verify-chain',
  'restored',
  'rebuild',
  'assess',
  'client',
  'keys',
] as const;
type Command = (typeof COMMANDS)[number];
/** The commands that read the remaining words of the command line themselves. */
const WITH_WORDS: readonly Command[] = ['assess', 'client', 'restored', 'keys'];

type Described = Pick<Subgraph<object>, 'name' | 'database'>;

/**
 * The functions that create the parts of a subgraph that need the configuration or the keys. `migrated` returns the
 * shape of the database together with its keys. It is left out if no row depends on a key.
 */
export type Making = {
  make: (config: Config) => Subgraph<object>;
  fillDatabase: (config: Config) => FillDatabase;
  migrated?: (config: Config) => DatabaseShape;
};

/**
 * Runs a subgraph as a process of its own. `serve` (the default) answers the gateway, and `migrate` updates the schema.
 * `fill` fills an empty database, either with the demonstration data or with only the divisions. `verify-chain`
 * verifies the record, and `restored` states that a restore lost events. `rebuild place` rebuilds the projections, and
 * `assess` assesses a division. `client` manages the machine clients, and `keys` shows, rotates and retires the keys.
 */
export function runSubgraph(described: Described, { make, fillDatabase, migrated }: Making): void {
  const withKeys = (config: Config) => ({ ...described, database: migrated?.(config) ?? described.database });
  const run = async () => {
    const { command, config, args } = readCommand(process.argv.slice(2));
    const log = createLog(config.logLevel);
    switch (command) {
      case 'serve':
        return serveProcess(make(config), config, log);
      case 'migrate':
        return migrateSchema(withKeys(config), config, log);
      case 'fill':
        return fillSchema(withKeys(config), { config, log, fillDatabase: fillDatabase(config) });
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
      case 'keys':
        return manageKeys(make(config), config, args);
    }
  };
  run().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'The subgraph cannot start.'}\n`);
    process.exit(1);
  });
}

/** Reads the command line. `args` are the remaining words, which the command reads itself. */
function readCommand([first, ...args]: string[]): { command: Command; config: Config; args: string[] } {
  const command = WITH_WORDS.find((each) => each === first);
  if (command !== undefined) return { command, config: readConfigWith({}), args };
  return { ...readPlainCommand(first === undefined ? [] : [first, ...args]), args: [] };
}

function readPlainCommand(args: string[]): { command: Command; config: Config } {
  const options = { divisions: { type: 'string' } } as const;
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  const [word = 'serve', ...more] = positionals;
  const command = COMMANDS.find((each) => each === word);
  if (command === 'rebuild') assertRebuildsPlace(more);
  else if (command === undefined) throw new Error(`Unknown command "${word}". Use one of: ${COMMANDS.join(', ')}.`);
  else if (more.length > 0) throw new Error(`Unexpected arguments: ${more.join(' ')}. Remove them.`);
  return { command, config: readConfigWith({ HUB_DIVISIONS: values.divisions }) };
}

/**
 * Rebuilds the projections. It reads the events of every followed subgraph through the gateway, from the first event
 * on.
 */
async function rebuild(subgraph: Subgraph<object>, config: Config): Promise<void> {
  const { name, follows: followers } = subgraph;
  const gateway = gatewayApiOf(subgraph, config);
  const source = await openHeld(subgraph, config);
  const readFeed = feedReader(gateway.ask);
  const rebuilt = await rebuildPlace({ source, subgraph: name, now: new Date(), followers, readFeed });
  reportRebuilt(name, rebuilt, (line) => process.stdout.write(line));
  await source.destroy();
  await gateway.close();
}

/** Assesses a division with facts from the gateway, as the background job does. */
async function assess(
  subgraph: Subgraph<object>,
  { config, log, args }: { config: Config; log: Log; args: readonly string[] },
): Promise<void> {
  const gateway = gatewayApiOf(subgraph, config);
  const database = await openHeld(subgraph, config);
  await requestAssessment({ subgraph, database, ask: gateway.askFacts, clock: () => new Date(), log }, args);
  await database.destroy();
  await gateway.close();
}

/** Manages machine clients. It calls the gateway only for the scopes that a machine client may be granted. */
async function manageMachineClients(
  subgraph: Subgraph<object>,
  { config, log, args }: { config: Config; log: Log; args: readonly string[] },
): Promise<void> {
  const { machineClients, name } = subgraph;
  if (machineClients === undefined)
    throw new Error(`The subgraph ${name} does not store machine clients. Run the command in the subgraph finance.`);
  const gateway = gatewayApiOf(subgraph, config);
  const database = await openHeld(subgraph, config);
  const context = jobContext({ subgraph, database, ask: gateway.askFacts, clock: () => new Date(), log }, () => false);
  const grantable: GatewayApi['grantable'] = (role) => gateway.grantable(role);
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const work = runMachineClientCommand({ machineClients, context, grantable, print }, args);
  await work.finally(async () => {
    await database.destroy();
    await gateway.close();
  });
}
