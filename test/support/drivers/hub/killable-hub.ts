import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { SUBGRAPHS, type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { SqliteDriver } from '../../../../shared/store/connection/sqlite-driver';
import { type Stored } from '../../oracle/chain-check';
import { DistributedHub } from './distributed-hub';
import { type HttpAnswer, postJson } from './gateway-under-test';
import { TestIssuer, type UserCaller } from '../peers/oidc-issuer';
import { ServiceProcess } from './service-process';

/** A whole Hub in its own processes, with the demonstration of Jinan. A test may kill the processes and start them again. */
export type KillableHub = {
  /** Starts each process that does not run. @returns once the Hub is ready */
  start(): Promise<void>;
  /** Kills all processes at once, like a power failure, or only the given ones. */
  kill(...names: readonly string[]): Promise<void>;
  /** Sends a query. Rejects if the Hub dies before it answers. */
  ask(caller: UserCaller, query: string, variables: Record<string, unknown>): Promise<HttpAnswer>;
  /** Queries the database of a subgraph directly. */
  rows(subgraph: SubgraphName, sql: string): Promise<Stored[]>;
  /** Verifies the whole record with the Hub's command and returns its output. */
  verifyChains(): Promise<{ code: unknown; output: string }>;
  /** Returns the log of the Hub's processes since the last start. */
  output(): string;
  close(): Promise<void>;
};

/** Creates a Hub that runs like `npm start`, with SQLite in its own folder. */
export async function oneProcessHub(): Promise<KillableHub> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-killed-'));
  const issuer = await TestIssuer.start();
  const environment = {
    HUB_DATA: folder,
    HUB_PORT: '0',
    HUB_OIDC_ISSUER: issuer.address,
    HUB_OIDC_AUDIENCE: issuer.audience,
  };
  let hub: ServiceProcess | null = null;
  let address = '';
  return {
    start: async () => {
      hub = new ServiceProcess(['node', 'dist/gateway/standalone.js'], environment);
      address = await printedAddress(hub);
    },
    kill: async () => void (await hub?.end('SIGKILL')),
    ask: async (caller, query, variables) => postAs(address, { query, variables }, await issuer.token(caller)),
    rows: async (subgraph, sql) => {
      const file = new DataSource({
        type: 'better-sqlite3',
        driver: SqliteDriver,
        database: join(folder, `${subgraph}.sqlite`),
      });
      await file.initialize();
      return file.query<Stored[]>(sql).finally(() => file.destroy());
    },
    verifyChains: () => ended(new ServiceProcess(['node', 'dist/gateway/standalone.js', 'verify-chain'], environment)),
    output: () => hub?.output ?? '',
    close: async () => {
      await ServiceProcess.killAll();
      issuer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function printedAddress(hub: ServiceProcess): Promise<string> {
  for (;;) {
    const [address] = /http:\S+\/graphql/.exec(hub.output) ?? [];
    if (address !== undefined) return address;
    if (!hub.running) throw new Error(`The hub ended: ${hub.output}`);
    await pause(20);
  }
}

const PROCESSES = ['gateway', ...SUBGRAPHS];

/** Creates a Hub of the processes of docker-compose.yml on MariaDB. */
export async function manyProcessesHub(): Promise<KillableHub> {
  const hub = await DistributedHub.create();
  for (const name of SUBGRAPHS) await hub.up(`demo-${name}`);
  return {
    start: async () => {
      for (const name of PROCESSES) if (!hub.runs(name)) hub.start(name);
      await hub.ready('gateway');
    },
    kill: async (...names) => {
      const dying = names.length === 0 ? PROCESSES : names;
      await Promise.all(dying.map((name) => hub.processOf(name).end('SIGKILL')));
    },
    ask: (caller, query, variables) => hub.ask(caller, query, { variables }),
    rows: async (subgraph, sql) =>
      (await hub.databases.query(`USE \`${hub.databases.prefix}${subgraph}\`; ${sql}`).then(last)) as Stored[],
    verifyChains: async () => {
      const all = await Promise.all(SUBGRAPHS.map((name) => ended(hub.command(name, 'verify-chain'))));
      return {
        code: Math.max(...all.map(({ code }) => Number(code))),
        output: all.map((each) => each.output).join(''),
      };
    },
    output: () => PROCESSES.map((name) => hub.processOf(name).output).join('\n'),
    close: () => hub.close(),
  };
}

async function ended(process: ServiceProcess): Promise<{ code: unknown; output: string }> {
  return { code: await process.exited, output: process.output };
}

/** Returns the answer to the last of several statements. */
function last(answers: unknown): unknown {
  return Array.isArray(answers) ? answers.at(-1) : answers;
}

function postAs(url: string, body: object, token: string): Promise<HttpAnswer> {
  return postJson(url, body, { authorization: `Bearer ${token}` });
}
