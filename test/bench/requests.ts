import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ServiceProcess } from '../support/drivers/hub/service-process';
import { TestIssuer } from '../support/drivers/peers/oidc-issuer';
import { type Apart, startApart } from './requests/apart';
import { cpuMilliseconds } from '../support/drivers/load/process-cost';
import { type Measured, startTogether } from './requests/together';
import { loggers, queries } from './requests/operations';
import { printIdle, printQuery, printWrites } from './requests/print';
import { QueryBench } from './requests/query-bench';
import { type Front, startFront } from './requests/start-front';
import { measureWrites } from './requests/write-bench';

/**
 * `npm run bench` measures what requests cost, in milliseconds of processor time over all threads of the servers. It
 * compares the Hub in one process and in five processes with other gateways on the same subgraphs, with a client that
 * has no gateway, and with the SQL statements alone. The rounds of all servers alternate, because the machine is noisy.
 * Compare only the ratios of one run. Options: `--rounds 7`, `--only together`, `--queries Me,StationPage,writes`, and
 * `--against FOLDER`, which adds another build of the Hub in `FOLDER/dist`, such as an older version.
 */
const OPTIONS = {
  rounds: { type: 'string', default: '7' },
  only: { type: 'string', default: 'together,apart,apollo,planner,hand-written,floor' },
  against: { type: 'string', default: '' },
  queries: { type: 'string', default: 'Me,WorkCounts,StationPage,Stations,CityOverview,writes' },
} as const;

const IDLE_SECONDS = 10;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  const [only, wanted] = [values.only.split(','), values.queries.split(',')];
  const folder = mkdtempSync(join(tmpdir(), 'hub-bench-'));
  const issuer = await TestIssuer.start();
  let apart: Apart | null = null;
  try {
    const needsApart = only.some((each) => each !== 'together' && each !== 'floor');
    apart = needsApart ? await startApart(issuer, join(folder, 'apart')) : null;
    const hubs = only.includes('together') ? [await startTogether(issuer, join(folder, 'together'))] : [];
    if (values.against !== '') hubs.push(await startTogether(issuer, join(folder, 'against'), values.against));
    if (apart !== null && only.includes('apart')) hubs.push(apart);
    const { fronts, counts } = await startFronts(apart, only);
    for (const hub of hubs) await settle(hub);
    for (const hub of hubs) printIdle(hub, (await busyMilliseconds(hub, IDLE_SECONDS)) / IDLE_SECONDS / 10);
    const bench = new QueryBench([...hubs, ...fronts], issuer);
    for (const query of queries().filter(({ name }) => wanted.includes(name))) {
      printQuery(query, await bench.measure(query, Number(values.rounds)), counts);
    }
    if (wanted.includes('writes')) printWrites(await measureWrites(hubs, loggers(), issuer, Number(values.rounds)));
    await bench.close();
  } finally {
    await ServiceProcess.killAll();
    await apart?.close();
    issuer.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Starts the servers with which the Hub is compared. All of them call the subgraphs of `apart`, except the server that
 * runs only the SQL statements.
 */
async function startFronts(apart: Apart | null, only: readonly string[]) {
  const fronts: Measured[] = [];
  const add = (name: string, { address: url, id }: Front, behind: readonly number[]) =>
    fronts.push({ name, url, front: id, behind });
  if (apart !== null) {
    const { passportKey, origins, behind } = apart;
    const start = (program: string, ...args: string[]) => startFront(program, ...args, passportKey, ...origins);
    const supergraph = 'gateway/graph/supergraph.graphql';
    if (only.includes('apollo')) add('@apollo/gateway', await start('peers/apollo-gateway.cjs', supergraph), behind);
    if (only.includes('planner')) add('planner alone', await start('requests/fronts/planner.ts'), behind);
    if (only.includes('hand-written'))
      add('hand-written client', await start('requests/fronts/hand-written.ts'), behind);
  }
  if (!only.includes('floor')) return { fronts, counts: [] };
  const floor = await startFront('requests/fronts/sql-floor.ts');
  add('SQL on SQLite alone', floor, []);
  return { fronts, counts: floor.counts };
}

/**
 * The longest wait for the first background work. It is limited, because five processes poll each other and are never
 * quite idle.
 */
const SETTLED_MILLISECONDS = 30_000;

/** Waits until a Hub has done its first background work, such as the first assessment. */
async function settle(hub: Measured): Promise<void> {
  const until = performance.now() + SETTLED_MILLISECONDS;
  while ((await busyMilliseconds(hub, 2)) > 100 && performance.now() < until) await pause(500);
}

async function busyMilliseconds({ front, behind }: Measured, seconds: number): Promise<number> {
  const before = cpuMilliseconds([front, ...behind]);
  await pause(seconds * 1000);
  return cpuMilliseconds([front, ...behind]) - before;
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
