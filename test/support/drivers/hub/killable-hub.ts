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
import { SERVING } from './local-services';
import { ServiceProcess } from './service-process';

/**
 * A whole Hub in its own processes, with the demonstration of Jinan. A test may kill the processes and start them
 * again.
 */
export type KillableHub = {
  /** The kinds of processes that a test may kill one at a time. */
  readonly kinds: readonly string[];
  /** Starts each process that does not run, and waits until the Hub is ready. */
  start(): Promise<void>;
  /** Kills all processes at once, like a power failure, or only one process of each given kind. */
  kill(...kinds: readonly string[]): Promise<void>;
  /** Sends a query. Rejects if the Hub dies before it answers. */
  ask(caller: UserCaller, query: string, variables: Record<string, unknown>): Promise<HttpAnswer>;
  /** Queries the database of a subgraph directly. */
  rows(subgraph: SubgraphName, sql: string): Promise<Stored[]>;
  /** Runs a command of the Hub on all subgraphs. */
  run(...words: readonly string[]): Promise<Ended>;
  /** Returns the log of the Hub's processes since the last start. */
  output(): string;
  close(): Promise<void>;
};

type Ended = { code: unknown; output: string };

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
    kinds: ['hub'],
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
    run: (...words) => ended(new ServiceProcess(['node', 'dist/gateway/standalone.js', ...words], environment)),
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

/** Creates a Hub of the processes of docker-compose.yml on MariaDB. */
export async function manyProcessesHub(): Promise<KillableHub> {
  const hub = await DistributedHub.create();
  for (const name of SUBGRAPHS) await hub.up(`demo-${name}`);
  return {
    kinds: SERVING,
    start: async () => {
      for (const name of SERVING) if (!hub.runs(name)) hub.start(name);
      await hub.ready('gateway');
    },
    kill: async (...kinds) => {
      const dying = kinds.length === 0 ? SERVING : kinds;
      await Promise.all(dying.map((name) => hub.processOf(name).end('SIGKILL')));
    },
    ask: (caller, query, variables) => hub.ask(caller, query, { variables }),
    rows: (subgraph, sql) => hub.databases.rows(subgraph, sql),
    run: (...words) => runOnEach(hub, words),
    output: () => SERVING.map((name) => hub.processOf(name).output).join('\n'),
    close: () => hub.close(),
  };
}

/** Runs a command on each subgraph. @returns the highest exit code, and all output */
export async function runOnEach(hub: DistributedHub, words: readonly string[]): Promise<Ended> {
  const all: Ended[] = [];
  for (const name of SUBGRAPHS) all.push(await ended(hub.command(name, ...words)));
  return { code: Math.max(...all.map(({ code }) => Number(code))), output: all.map(({ output }) => output).join('') };
}

async function ended(process: ServiceProcess): Promise<Ended> {
  return { code: await process.exited, output: process.output };
}

function postAs(url: string, body: object, token: string): Promise<HttpAnswer> {
  return postJson(url, body, { authorization: `Bearer ${token}` });
}
