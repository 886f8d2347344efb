import { fillDemo as fillStations } from '../subgraphs/stations/demo/demo';
import { fillDemoWith as fillPersonnelWith } from '../subgraphs/personnel/demo/demo';
import { fillDemoWith as fillFinanceWith } from '../subgraphs/finance/demo/demo';
import { fillDemoWith as fillEvaluationWith } from '../subgraphs/evaluation/demo/demo';
import { type FillDatabase } from '../shared/process/keys/prepare-database';
import { type Subgraph } from '../shared/process/subgraph';
import { type SubgraphName } from '../shared/kernel/ids/subgraph-names';
import { fillDatabase } from '../shared/demo/fill-database';
import { type FillDemo } from '../shared/demo/facts/batch';
import { type Config } from '../shared/runtime/settings/config';
import { databaseAddress } from '../shared/store/database-address';
import { openDatabase } from '../shared/store/open-database';
import { Draining } from '../shared/runtime/draining';
import { KeyFolder } from '../shared/runtime/keys';
import { Sealing } from '../shared/runtime/sealing';
import { type Log } from '../shared/runtime/log';
import { type Telemetry } from '../shared/runtime/telemetry/telemetry';
import { shanghaiToday } from '../shared/kernel/dates/period';
import { ComplaintVault } from '../subgraphs/evaluation/oversight/complaint/complaint-vault';
import { evaluation, evaluationWith } from '../subgraphs/evaluation/schema';
import { findDemoContractor } from '../subgraphs/finance/demo/demo-contractor';
import { AccountVault } from '../subgraphs/finance/payment/payment-account/account-vault';
import { finance, financeWith } from '../subgraphs/finance/schema';
import { personnel, personnelWithoutKeys } from '../subgraphs/personnel/schema';
import { PersonalDataVault } from '../subgraphs/personnel/worker/worker/personal-data-vault';
import { stations } from '../subgraphs/stations/schema';
import { assembleGateway } from './process/assemble-gateway';
import { openKeys } from './process/check-keys';
import { assertCanStart } from './process/start/check-start';
import { explorerFor } from './process/start/explorer-for';
import { keepErasing } from './files/attachments/erase-contents';
import { openUploading } from './files/attachments/attachment-upload';
import { openConsole } from './process/start/open-console';
import { openMachineClients } from './process/start/open-machine-clients';
import { DevelopmentIssuer } from './identity/development-issuer';
import { type DevelopmentToken, developmentTokens } from './identity/development-tokens';
import { hostSubgraphs, internalKeys } from './process/host-subgraph';
import { startBackgroundJobs, startScheduler } from './process/background-jobs';
import { serveTogether } from './process/serve-together';
import { type FindContractor } from './identity/token-request';
import { internalIssuers } from './identity/trusted-issuer';
import { userIssuer } from './identity/user-issuer';
import { runCommand } from './process/commands/run-command';

/** The time that requests in progress may still take when the Hub is stopped. */
const GRACE_MILLISECONDS = 1000;

export type Standalone = { address: string; close: () => Promise<void> };

/** Opens the vaults that encrypt rows of the subgraphs, each with its own keys. */
function vaultsOf(keys: KeyFolder) {
  const identity = { encryption: keys.ring('identity-encryption'), hash: keys.ring('identity-hash') };
  return {
    persons: new PersonalDataVault(identity),
    accounts: new AccountVault(new Sealing(keys.ring('accounts'))),
    complaints: new ComplaintVault(new Sealing(keys.ring('complaints'))),
  };
}

/** Creates the four subgraphs, each with its own keys. No other file of the product knows all four. */
function subgraphsOf(config: Config, keys = new KeyFolder(config.dataFolder, false)): Subgraph<object>[] {
  const { persons, accounts, complaints } = vaultsOf(keys);
  const { production, mostComplaintsADay, webhookHosts: allowedHosts } = config;
  const webhooks = { keys: keys.ring('webhooks'), production, allowedHosts };
  return [
    stations,
    personnel(persons),
    financeWith({ accountVault: accounts, webhooks }),
    evaluationWith({ mostComplaintsADay, vault: complaints }),
  ];
}

/** Returns the function that fills the databases of the four subgraphs. */
function fillDatabaseWith(keys: KeyFolder): FillDatabase {
  const { persons, accounts, complaints } = vaultsOf(keys);
  const demos: Record<SubgraphName, FillDemo> = {
    stations: fillStations,
    personnel: fillPersonnelWith(persons),
    finance: fillFinanceWith(accounts),
    evaluation: fillEvaluationWith(complaints),
  };
  return (filled, filling) => fillDatabase({ ...filled, fillDemo: demos[filled.name] }, filling);
}

/** Starts the whole Hub in one process: four subgraphs, each on its own database, behind the gateway. */
export async function startStandalone(config: Config, log: Log, telemetry?: Telemetry): Promise<Standalone> {
  const clock = () => new Date();
  const draining = new Draining(config.drainMilliseconds);
  await assertCanStart(config);
  const users = userIssuer(config);
  const keys = await openKeys(config, [personnelWithoutKeys(), finance, evaluation]);
  const filling = { config, keys, fillDatabase: fillDatabaseWith(keys), clock, log };
  const hosted = await hostSubgraphs(subgraphsOf(config, keys), filling);
  const together = await serveTogether(hosted, { passport: keys.pairs('passport'), clock, log, telemetry });
  const { servers, transport, access, ready } = together;
  const scheduler = await startScheduler(together, hosted, { clock, log });
  for (const { checkpoints } of hosted) checkpoints.start();
  const clients = openMachineClients({ config, keys: keys.pairs('clients'), transport, clock, log });
  const attachments = await openUploading(config, keys.pair('passport').privateKey, clock);
  const console = openConsole(config, { keys, clock, log });
  const gateway = await assembleGateway({
    limits: config.limits,
    persisted: config.persisted,
    issuers: [users, ...internalIssuers(internalKeys(keys))],
    transport,
    access,
    clients,
    explorer: explorerFor(config, () => tokensOf(config)),
    console,
    attachments,
    ready: () => draining.readinessOf(ready),
    log,
    telemetry,
  });
  const address = await gateway.listen(config.port, config.host);
  const asking = [clients?.keepAsking(log), keepErasing({ transport, store: attachments.store, clock }, log)];
  const jobs = startBackgroundJobs(gateway, { together, hosted, clock, log });
  const close = async () => {
    await draining.stop(gateway, GRACE_MILLISECONDS);
    for (const each of [jobs, ...asking, scheduler, console]) await each?.stop();
    for (const { checkpoints } of hosted) await checkpoints.stop();
    for (const server of servers) await server.close();
  };
  return { address, close };
}

/** Finds the contractor of a trial token in the database of the finance subgraph. */
function findContractorIn(config: Config): FindContractor {
  return async (role, division) => {
    const database = await openDatabase(databaseAddress(config, finance.name), finance.database);
    const wanted = { role, division, today: shanghaiToday(new Date()) };
    return findDemoContractor(database, wanted).finally(() => database.destroy());
  };
}

/** Makes the tokens for a trial. @throws ConfigurationError in production, and if a real issuer is configured */
function tokensOf(config: Config): Promise<DevelopmentToken[]> {
  const { divisions } = config.demo;
  return developmentTokens(DevelopmentIssuer.open(config), { divisions, findContractor: findContractorIn(config) });
}

if (require.main === module) {
  runCommand(process.argv.slice(2), { subgraphsOf, start: startStandalone, tokensOf, findContractorIn }).catch(
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : 'The Hub could not start.'}\n`);
      process.exit(1);
    },
  );
}
