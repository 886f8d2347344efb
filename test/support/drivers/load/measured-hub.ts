import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SUBGRAPHS } from '../../../../shared/kernel/ids/subgraph-names';
import { readComposeFile } from '../hub/compose-file';
import { HubDatabases } from '../hub/hub-databases';
import { databaseUnderTest } from '../subgraph/test-database';
import { LocalServices } from '../hub/local-services';
import { ServiceProcess } from '../hub/service-process';
import { TestIssuer } from '../peers/oidc-issuer';
import { cpuMilliseconds } from './process-cost';

/** A running Hub with the demonstration of Jinan. Its processes can be measured from outside. */
export type MeasuredHub = {
  /** The origin of the gateway. */
  readonly origin: string;
  readonly issuer: TestIssuer;
  /** The id of each process, by its name. */
  readonly pids: Readonly<Record<string, number>>;
  close(): Promise<void>;
};

type Settings = Readonly<Record<string, string>>;

/** The number of characters of the latest output that is kept for each process. */
const MOST_OUTPUT = 100_000;

/** Starts a Hub in one process, on SQLite. @param more further settings */
export async function standaloneHub(more: Settings = {}): Promise<MeasuredHub> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-measured-'));
  const issuer = await TestIssuer.start();
  const settings = {
    HUB_DATA: folder,
    HUB_PORT: '0',
    HUB_OIDC_ISSUER: issuer.address,
    HUB_OIDC_AUDIENCE: issuer.audience,
    ...more,
  };
  const hub = new ServiceProcess(['node', 'dist/gateway/standalone.js'], settings, MOST_OUTPUT);
  const origin = await printedOrigin(hub);
  await untilIdle([hub.id]);
  return {
    origin,
    issuer,
    pids: { hub: hub.id },
    close: async () => {
      await hub.end('SIGTERM');
      issuer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function printedOrigin(hub: ServiceProcess): Promise<string> {
  for (;;) {
    const [, origin] = /(http:\S+)\/graphql/.exec(hub.output) ?? [];
    if (origin !== undefined) return origin;
    if (!hub.running) throw new Error(`The Hub ended: ${hub.output}`);
    await pause(20);
  }
}

/** A function that gets the address of finance, and returns the address that the gateway calls, such as a proxy's. */
export type BeforeFinance = (address: string) => Promise<string>;

/** Starts the processes of the compose file, on the kind of database of this run. */
export async function distributedHub(beforeFinance: BeforeFinance = (address) => Promise.resolve(address)) {
  const issuer = await TestIssuer.start();
  const compose = readComposeFile({ HUB_OIDC_ISSUER: issuer.address, HUB_OIDC_AUDIENCE: issuer.audience });
  const databases = databaseUnderTest().type === 'mysql' ? new HubDatabases() : null;
  const services = await LocalServices.create(compose, databases);
  const processes = new Map<string, ServiceProcess>();
  const start = (name: string, more: Settings = {}) => {
    const settings = { ...services.environmentOf(name), ...more };
    const started = new ServiceProcess(services.get(name).command, settings, MOST_OUTPUT);
    processes.set(name, started);
    return started;
  };
  const close = async () => {
    await Promise.all([...processes.values()].filter(({ running }) => running).map((each) => each.end('SIGTERM')));
    issuer.close();
    await databases?.drop();
    services.remove();
  };
  try {
    await databases?.create(services.secretsOf('database'));
    for (const name of SUBGRAPHS) await once(start(`migrate-${name}`));
    for (const name of SUBGRAPHS) await once(start(`demo-${name}`));
    for (const name of SUBGRAPHS) await isReady(start(name), services.addressOf(name));
    const finance = await beforeFinance(services.addressOf('finance'));
    await isReady(start('gateway', { HUB_SUBGRAPH_FINANCE_URL: finance }), services.addressOf('gateway'));
  } catch (error) {
    await close();
    throw error;
  }
  const serving = [...processes].filter(([, { running }]) => running).map(([name, { id }]) => [name, id]);
  const pids = Object.fromEntries(serving) as Record<string, number>;
  await untilIdle(Object.values(pids));
  return { origin: services.addressOf('gateway'), issuer, pids, close } satisfies MeasuredHub;
}

/**
 * A Hub counts as idle if it uses less processor time than this in a second. MOST_SECONDS is the maximum number of
 * seconds to wait.
 */
const IDLE_MILLISECONDS = 150;
const MOST_SECONDS = 60;

/** Waits until a new Hub has assessed its demonstration and applied all events, so that this work is not measured. */
async function untilIdle(pids: readonly number[]): Promise<void> {
  for (let [second, quiet] = [0, 0]; second < MOST_SECONDS && quiet < 3; second += 1) {
    const before = cpuMilliseconds(pids);
    await pause(1000);
    quiet = cpuMilliseconds(pids) - before < IDLE_MILLISECONDS ? quiet + 1 : 0;
  }
}

/** Waits until a task has ended. @throws Error if it fails */
async function once(task: ServiceProcess): Promise<void> {
  if ((await task.exited) !== 0) throw new Error(`A task failed: ${task.output}`);
}

async function isReady(process: ServiceProcess, address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${address}/health/ready`).catch(() => null);
    if (answer?.ok === true) return;
    if (!process.running) throw new Error(`A process ended: ${process.output}`);
    await pause(100);
  }
}
