import { parseArgs } from 'node:util';
import { fillDemo as fillStations } from '../subgraphs/stations/demo/demo';
import { fillDemoWith as fillPersonnelWith } from '../subgraphs/personnel/demo/demo';
import { fillDemo as fillFinance } from '../subgraphs/finance/demo/demo';
import { fillDemo as fillEvaluation } from '../subgraphs/evaluation/demo/demo';
import { type FillDatabase, type Subgraph } from '../shared/process/subgraph';
import { type SubgraphName } from '../shared/kernel/ids/subgraph-names';
import { fillDatabase } from '../shared/demo/fill-database';
import { type FillDemo } from '../shared/demo/facts/batch';
import { type Config, readConfigWith } from '../shared/runtime/settings/config';
import { databaseAddress } from '../shared/store/database-address';
import { openDatabase } from '../shared/store/open-database';
import { assertRebuildsPlace } from '../shared/follow/report-rebuilt';
import { logUnhandledRejections, stopOnSignal } from '../shared/process/stop-on-signal';
import { KeyFolder } from '../shared/runtime/keys';
import { type Log, createLog } from '../shared/runtime/log';
import { shanghaiToday } from '../shared/kernel/dates/period';
import { evaluationWith } from '../subgraphs/evaluation/schema';
import { findDemoContractor } from '../subgraphs/finance/demo/demo-contractor';
import { finance, financeWith } from '../subgraphs/finance/schema';
import { personnel } from '../subgraphs/personnel/schema';
import { IdentityNumberVault } from '../subgraphs/personnel/worker/worker/identity-number-vault';
import { stations } from '../subgraphs/stations/schema';
import { assembleGateway } from './process/assemble-gateway';
import { runAssessCommand } from './process/commands/assess-command';
import { openUploading } from './files/attachments/attachment-upload';
import { manageMachineClients } from './process/commands/machine-client-command';
import { openMachineClients } from './process/open-machine-clients';
import { DevelopmentIssuer } from './identity/development-issuer';
import { printedTokens } from './identity/development-tokens';
import { hostSubgraphs, internalKeys } from './process/host-subgraph';
import { startBackgroundJobs, startScheduler } from './process/background-jobs';
import { runRebuildCommand } from './process/commands/rebuild-command';
import { serveTogether } from './process/serve-together';
import { runTokenCommand } from './process/commands/token-command';
import { type FindContractor } from './identity/token-request';
import { internalIssuers } from './identity/trusted-issuer';
import { userIssuer } from './identity/user-issuer';
import { runVerifyCommand } from './process/commands/verify-command';

/** How long a request under way may still take after Ctrl-C. */
const GRACE_MILLISECONDS = 1000;

export type Standalone = { address: string; close: () => Promise<void> };

/** Makes the four subgraphs, each with its own keys. No other file of the product knows all four. */
function subgraphsOf(config: Config, keys = new KeyFolder(config.dataFolder)): Subgraph<object>[] {
  const vault = vaultOf(keys);
  const { production, webhookHosts: allowedHosts } = config;
  const webhooks = { key: keys.secret('webhooks'), production, allowedHosts };
  return [stations, personnel(vault), financeWith(webhooks), evaluationWith(config)];
}

function vaultOf(keys: KeyFolder): IdentityNumberVault {
  return new IdentityNumberVault({
    encryption: keys.secret('identity-encryption'),
    hash: keys.secret('identity-hash'),
  });
}

/** Returns what fills the databases of the four. */
function fillDatabaseWith(keys: KeyFolder): FillDatabase {
  const demos: Record<SubgraphName, FillDemo> = {
    stations: fillStations,
    personnel: fillPersonnelWith(vaultOf(keys)),
    finance: fillFinance,
    evaluation: fillEvaluation,
  };
  return (filled, filling) => fillDatabase({ ...filled, fillDemo: demos[filled.name] }, filling);
}

/** Starts the whole hub in one process: four subgraphs, each on a database of its own, behind the gateway. */
export async function startStandalone(config: Config, log: Log): Promise<Standalone> {
  const clock = () => new Date();
  const keys = new KeyFolder(config.dataFolder);
  const hosted = await hostSubgraphs(subgraphsOf(config, keys), {
    config,
    keys,
    fillDatabase: fillDatabaseWith(keys),
    clock,
    log,
  });
  const passport = keys.pair('passport');
  const together = await serveTogether(hosted, { passport, clock, log });
  const { servers, transport, endedDivisions, notReady } = together;
  const scheduler = await startScheduler(together, hosted, { clock, log });
  for (const { checkpoints } of hosted) checkpoints.start();
  const clients = openMachineClients({ config, keys: keys.pair('clients'), transport, clock, log });
  const gateway = await assembleGateway({
    limits: config.limits,
    issuers: [userIssuer(config), ...internalIssuers(internalKeys(keys))],
    transport,
    endedDivisions,
    clients,
    attachments: await openUploading(config, passport.privateKey, clock),
    ready: notReady,
    log,
  });
  const address = await gateway.listen(config.port, config.host);
  const asking = clients?.keepAsking(log);
  const jobs = startBackgroundJobs(gateway, { together, hosted, clock, log });
  const close = async () => {
    await gateway.close(GRACE_MILLISECONDS);
    await jobs.stop();
    await asking?.stop();
    await scheduler.stop();
    for (const { checkpoints } of hosted) await checkpoints.stop();
    for (const server of servers) await server.close();
  };
  return { address, close };
}

/** Finds the contractor of a trial token in the database of the finance subgraph. */
function findContractorIn(config: Config): FindContractor {
  return async (role, division) => {
    const database = await openDatabase(databaseAddress(config, finance.name), finance.database);
    try {
      return await findDemoContractor(database, { role, division, today: shanghaiToday(new Date()) });
    } finally {
      await database.destroy();
    }
  };
}

async function start(args: string[]): Promise<void> {
  const startedAt = performance.now();
  const { values } = parseArgs({ args, options: { divisions: { type: 'string' } } });
  const config = readConfigWith({ HUB_DIVISIONS: values.divisions });
  const log = createLog(config.logLevel);
  const hub = await startStandalone(config, log);
  logUnhandledRejections(log);
  stopOnSignal(hub.close, log);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(
    `枢纽已就绪,用时 ${seconds} 秒 · The hub is ready after ${seconds} s\n\n  ${hub.address}/graphql\n\n`,
  );
  if (config.oidc !== null) return;
  const loaded = { divisions: config.demo.divisions, findContractor: findContractorIn(config) };
  process.stdout.write(await printedTokens(DevelopmentIssuer.open(config), loaded));
}

async function rebuild(args: string[]): Promise<void> {
  assertRebuildsPlace(args);
  await onExisting(runRebuildCommand, args);
}

/** Runs a command on the existing databases. */
async function onExisting(run: typeof runAssessCommand, args: string[]): Promise<void> {
  const config = readConfigWith({});
  await run(subgraphsOf(config), { config, log: createLog(config.logLevel), args });
}

/**
 * `start` (the default) runs the hub, `token …` prints a token for a trial, `verify-chain` verifies the record, `rebuild place`
 * rebuilds the projection, `assess …` requests an assessment of a place, `client …` manages the machine clients.
 */
function main([command, ...args]: string[]): Promise<void> {
  if (command === 'token') return runTokenCommand(args, findContractorIn(readConfigWith({})));
  if (command === 'verify-chain') return onExisting(runVerifyCommand, args);
  if (command === 'rebuild') return rebuild(args);
  if (command === 'assess') return onExisting(runAssessCommand, args);
  if (command === 'client') return onExisting(manageMachineClients, args);
  return start(command === undefined ? [] : [command, ...args]);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'The hub cannot start.'}\n`);
    process.exit(1);
  });
}
