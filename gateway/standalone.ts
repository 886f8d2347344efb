import { parseArgs } from 'node:util';
import { type DataSource } from 'typeorm';
import { type Config, readConfigWith } from '../shared/config';
import { databaseAddress, ensureSchema } from '../shared/data/database-address';
import { openDatabase } from '../shared/data/open-database';
import { fillDatabase } from '../shared/demo/fill-database';
import { type Subgraph } from '../shared/graphql/build-subgraph';
import { type SubgraphServer, serveSubgraph } from '../shared/graphql/serve-subgraph';
import { logUnhandledRejections, stopOnSignal } from '../shared/http/stop-on-signal';
import { type KeyPair, KeyFolder, temporaryPair } from '../shared/keys';
import { type Log, createLog } from '../shared/log';
import { type CheckpointWriter } from '../shared/record/checkpoint-writer';
import { keepRecord } from '../shared/record/keep-record';
import { shanghaiToday } from '../shared/period';
import { SUBGRAPHS } from '../shared/subgraph-names';
import { evaluation } from '../subgraphs/evaluation/schema';
import { findDemoContractor } from '../subgraphs/finance/contractor/demo-contractor';
import { finance } from '../subgraphs/finance/schema';
import { personnel } from '../subgraphs/personnel/schema';
import { IdentityNumberVault } from '../subgraphs/personnel/worker/identity-number-vault';
import { stations } from '../subgraphs/stations/schema';
import { assembleGateway } from './assemble-gateway';
import { DevelopmentIssuer } from './development-issuer';
import { developmentTokens } from './development-tokens';
import { inProcessTransport } from './in-process-transport';
import { runTokenCommand } from './token';
import { type FindContractor } from './token-request';
import { internalIssuers } from './trusted-issuer';
import { userIssuer } from './user-issuer';
import { runVerifyCommand } from './verify-command';

/** Ctrl-C ends it at once: what is under way in this process ends with it. */
const GRACE_MILLISECONDS = 1000;

export type Standalone = { address: string; close: () => Promise<void> };

/** The subgraphs, with the keys that are their own. This is the only file of the product that knows all four. */
function subgraphsOf(keys: KeyFolder): Subgraph<object>[] {
  const vault = new IdentityNumberVault({
    encryption: keys.secret('identity-encryption'),
    hash: keys.secret('identity-hash'),
  });
  return [stations, personnel(vault), finance, evaluation];
}

/** The whole hub in one process: four subgraphs, each on a database of its own, behind the gateway. */
export async function startStandalone(config: Config, log: Log): Promise<Standalone> {
  const clock = () => new Date();
  const passport = temporaryPair();
  const keys = new KeyFolder(config.dataFolder);
  const servers: SubgraphServer[] = [];
  const writers: CheckpointWriter[] = [];
  for (const subgraph of subgraphsOf(keys)) {
    const database = await readyDatabase(subgraph, config, log);
    const own = { subgraph: subgraph.name, keys: keys.pair(`subgraph-${subgraph.name}`) };
    const { verifier, checkpoints } = keepRecord({ ...own, database, folder: config.checkpointFolder, clock, log });
    servers.push(await serveSubgraph(subgraph, { database, passportKey: passport.publicKey, clock, log, verifier }));
    checkpoints.start();
    writers.push(checkpoints);
  }
  const gateway = await assembleGateway({
    limits: config.limits,
    issuers: [userIssuer(config), ...internalIssuers(internalKeys(keys))],
    transport: inProcessTransport(servers, passport.privateKey, clock),
    ready: () => notReady(servers),
    log,
  });
  const address = await gateway.listen(config.port, config.host);
  const close = async () => {
    await gateway.close(GRACE_MILLISECONDS);
    for (const checkpoints of writers) await checkpoints.stop();
    for (const server of servers) await server.close();
  };
  return { address, close };
}

/** Migrated, and filled where it was empty. */
async function readyDatabase(subgraph: Subgraph<object>, config: Config, log: Log): Promise<DataSource> {
  const { name, fillDemo } = subgraph;
  const address = databaseAddress(config, name);
  await ensureSchema(address);
  const database = await openDatabase(address, subgraph.database);
  await database.runMigrations();
  await fillDatabase({ name, fillDemo, database }, { demo: config.demo, now: new Date(), log });
  return database;
}

function internalKeys(keys: KeyFolder) {
  const pairs = SUBGRAPHS.map((name): [string, KeyPair] => [name, keys.pair(`subgraph-${name}`)]);
  return Object.fromEntries(pairs.map(([name, { publicKey }]) => [name, publicKey]));
}

async function notReady(servers: readonly SubgraphServer[]): Promise<string[]> {
  const states = await Promise.all(servers.map(async (server) => ((await server.ready()) ? null : server.name)));
  return states.filter((name) => name !== null);
}

/** The contractor that a trial token speaks for, from the finance subgraph's database. */
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
  if (config.oidc === null) process.stdout.write(await tokenLines(config));
}

async function tokenLines(config: Config): Promise<string> {
  const found = { divisions: config.demo.divisions, findContractor: findContractorIn(config) };
  const tokens = await developmentTokens(DevelopmentIssuer.open(config), found);
  const lines = tokens.map(({ role, division, token }) => `  ${role} ${division ?? ''}\n  ${token}\n`);
  return `试用凭证,八小时内有效 · Tokens for a trial, valid for eight hours\n\n${lines.join('\n')}\n`;
}

async function verify(): Promise<void> {
  const config = readConfigWith({});
  const keys = new KeyFolder(config.dataFolder);
  const isIntact = await runVerifyCommand(subgraphsOf(keys), { config, keys, log: createLog(config.logLevel) });
  if (!isIntact) process.exitCode = 1;
}

/** `start` (the default) runs the hub, `token …` prints a token for a trial, `verify-chain` verifies the record. */
function main([command, ...args]: string[]): Promise<void> {
  if (command === 'token') return runTokenCommand(args, findContractorIn(readConfigWith({})));
  if (command === 'verify-chain') return verify();
  return start(command === undefined ? [] : [command, ...args]);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'The hub cannot start.'}\n`);
    process.exit(1);
  });
}
