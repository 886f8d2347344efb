import { assertRebuildsPlace } from '../../../shared/follow/report-rebuilt';
import { readOptions } from '../../../shared/process/commands/read-options';
import { runRestoredCommand, runVerifyCommand } from '../../../shared/process/commands/record-command';
import { type Subgraph } from '../../../shared/process/subgraph';
import { createLog } from '../../../shared/runtime/log';
import { type Config, readConfigWith } from '../../../shared/runtime/settings/config';
import { type FindContractor } from '../../identity/token-request';
import { runAssessCommand } from './assess-command';
import { runBackupCommand, runRestoreCommand } from './backup-command';
import { readSecretsFolder, runKeysOnHub, runKeysOnSecrets } from './keys-command';
import { manageMachineClients } from './machine-client-command';
import { runPersistCommand } from './persist-command';
import { recordsOf } from './open-records';
import { runRebuildCommand } from './rebuild-command';
import { type StartParts, runStartCommand } from './start-command';
import { runTokenCommand } from './token-command';

/** The functions that the composition root passes to the commands, because only it knows the subgraphs. */
type Parts = StartParts & {
  subgraphsOf: (config: Config) => Subgraph<object>[];
  findContractorIn: (config: Config) => FindContractor;
};

/**
 * Runs a command. `start` (the default) runs the Hub. `token …` prints a token for a trial. `verify-chain` verifies the
 * record, and `restored …` states that a restore lost events. `backup …` and `restore …` back up and restore the whole
 * Hub. `rebuild place` rebuilds the projection. `assess …` requests an assessment of a place. `client …` manages the
 * machine clients. `keys …` shows, rotates and retires keys. `persist …` registers documents.
 */
export async function runCommand([command, ...args]: string[], parts: Parts): Promise<void> {
  const { subgraphsOf, findContractorIn } = parts;
  if (command === 'token') return runTokenCommand(args, findContractorIn(readConfigWith({})));
  if (command === 'verify-chain') return onExisting(subgraphsOf, verifyChains, args);
  if (command === 'restored') return onExisting(subgraphsOf, stateRestore, args);
  if (command === 'backup') return runBackupCommand(readConfigWith({}), args);
  if (command === 'restore') return runRestoreCommand(readConfigWith({}), args);
  if (command === 'rebuild') return rebuild(subgraphsOf, args);
  if (command === 'assess') return onExisting(subgraphsOf, runAssessCommand, args);
  if (command === 'client') return onExisting(subgraphsOf, manageMachineClients, args);
  if (command === 'keys') return runKeys(args, subgraphsOf);
  if (command === 'persist') return runPersistCommand(args, { config: readConfigWith({}), print });
  return runStartCommand(command === undefined ? [] : [command, ...args], parts);
}

const print = (line: string) => void process.stdout.write(`${line}\n`);

const verifyChains: typeof runAssessCommand = (subgraphs, { args, ...setting }) => {
  readOptions(args, []);
  return runVerifyCommand(recordsOf(subgraphs, setting));
};

const stateRestore: typeof runAssessCommand = (subgraphs, { args, ...setting }) =>
  runRestoredCommand(recordsOf(subgraphs, setting), args, new Date());

/** Runs `keys` on a folder of secrets if the operator names one, otherwise on the keys and databases of this Hub. */
async function runKeys(args: string[], subgraphsOf: Parts['subgraphsOf']): Promise<void> {
  const { folder, rest } = readSecretsFolder(args);
  if (folder !== null) return runKeysOnSecrets(folder, rest);
  await onExisting(subgraphsOf, runKeysOnHub, rest);
}

async function rebuild(subgraphsOf: Parts['subgraphsOf'], args: string[]): Promise<void> {
  assertRebuildsPlace(args);
  await onExisting(subgraphsOf, runRebuildCommand, args);
}

/** Runs a command on the existing databases. */
async function onExisting(
  subgraphsOf: Parts['subgraphsOf'],
  run: typeof runAssessCommand,
  args: string[],
): Promise<void> {
  const config = readConfigWith({});
  await run(subgraphsOf(config), { config, log: createLog(config.logLevel), args });
}
