import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SUBGRAPHS } from '../../../../shared/kernel/ids/subgraph-names';
import { shanghaiToday } from '../../../../shared/kernel/dates/period';
import { loadPassword } from '../../../../shared/runtime/keys';
import { office } from '../../../support/city/callers';
import { listCity } from '../../../support/city/demo/demo-city';
import { CITY } from '../../../support/city/small-city';
import { buildWhereStale } from '../../../support/drivers/hub/built-hub';
import { DistributedHub } from '../../../support/drivers/hub/distributed-hub';
import { ServiceProcess } from '../../../support/drivers/hub/service-process';
import { sixteenWriters } from '../../../support/drivers/writes/sixteen-writers';
import { TimedWriters } from '../../../support/drivers/hub/timed-writers';
import { type Stored, chainFaults } from '../../../support/oracle/chain-check';

const MINUTE = 60_000;
const today = shanghaiToday(new Date());
const parent = mkdtempSync(join(tmpdir(), 'hub-backup-'));
const backup = join(parent, 'backup');
const auditor = office('AUDITOR', CITY);

let hub: DistributedHub;
let restored: DistributedHub;
let writers: TimedWriters;
let startedAt = 0;

/**
 * Runs the command of a service in the compose file. The backup folder of the test replaces the folder in the command.
 */
async function run(of: DistributedHub, service: 'backup' | 'restore') {
  const words = of.services.get(service).command.slice(0, -1);
  const process = new ServiceProcess([...words, backup], of.services.environmentOf(service));
  return { code: await process.exited, output: process.output };
}

const rows = async (of: DistributedHub, name: string, table: string) =>
  (await of.databases.query(`SELECT * FROM \`${of.databases.prefix}${name}\`.${table}`)) as Stored[];

beforeAll(async () => {
  buildWhereStale();
  hub = await DistributedHub.create();
  for (const name of SUBGRAPHS) await hub.up(`demo-${name}`);
  await hub.up('gateway');
  const eight = sixteenWriters(listCity(today, { seed: 1 }), today).filter((_, index) => index % 2 === 0);
  writers = new TimedWriters(eight, (caller, query, variables) => hub.ask(caller, query, { variables }));
  writers.start();
  while (writers.answers < 40) await pause(5);
  startedAt = performance.now();
  expect(await run(hub, 'backup')).toMatchObject({ code: 0 });
  while (writers.answers < 80) await pause(5);
  await writers.stop();
  restored = await DistributedHub.create({ former: hub });
}, 8 * MINUTE);
afterAll(async () => {
  await restored?.close();
  await hub?.close();
  rmSync(parent, { recursive: true, force: true });
});

it('backs up with the compose service, which has no key and no right to change data', async () => {
  // A process signs checkpoints every hour and when it stops. No process has reached this point, so the backup contains
  // no checkpoint.
  expect(readdirSync(backup).sort()).toEqual(['databases', 'manifest.json']);
  const { prefix } = hub.databases;
  const user = `${prefix}backup`;
  const grants = JSON.stringify(await hub.databases.query(`SHOW GRANTS FOR '${user}'@'%'`));
  expect(grants.match(/GRANT [^`]+ ON/g)).toEqual([
    'GRANT USAGE ON',
    ...SUBGRAPHS.map(() => 'GRANT SELECT, SHOW VIEW ON'),
  ]);
  const password = loadPassword(join(hub.services.secrets, 'database_backup_password'));
  expect(readFileSync(join(backup, 'manifest.json'), 'utf8')).not.toContain(password);
});

it('restores into the empty databases of another installation with the same secrets', async () => {
  const { code, output } = await run(restored, 'restore');
  expect([code, output]).toEqual([0, output]);
  expect(await run(restored, 'restore')).toMatchObject({
    code: 1,
    output: expect.stringContaining('has tables already, and a restore overwrites nothing') as string,
  });
});

it('has intact chains, no follower that is ahead of its feed, and no write without all earlier writes', async () => {
  const lengths = new Map<string, number>();
  const events: Record<string, Stored[]> = {};
  for (const name of SUBGRAPHS) {
    const heads = await rows(restored, name, 'event_chain');
    events[name] = await rows(restored, name, 'event');
    expect(chainFaults(name, events[name], heads)).toEqual([]);
    for (const { chain, length } of heads) lengths.set(`${name} ${String(chain)}`, Number(length));
  }
  for (const name of SUBGRAPHS) {
    const ahead = (await rows(restored, name, 'follower_cursor')).filter(
      ({ subgraph, chain, sequence }) => Number(sequence) > (lengths.get(`${String(subgraph)} ${String(chain)}`) ?? 0),
    );
    expect([name, ahead]).toEqual([name, []]);
  }
  const calls = writers.acknowledged().map(({ writer, call, ...times }) => {
    const isThere = writer.eventsOf(call, events[call.mutation.subgraph] ?? []).length === 1;
    return { key: call.key, ...times, isThere };
  });
  const before = calls.filter(({ answeredAt }) => answeredAt < startedAt);
  expect(before.length).toBeGreaterThan(20);
  const lastSent = Math.max(...calls.filter(({ isThere }) => isThere).map(({ sentAt }) => sentAt));
  expect(calls.filter(({ isThere, answeredAt }) => !isThere && answeredAt < lastSent)).toEqual([]);
});

it(
  'passes verification, and serves queries',
  async () => {
    for (const name of SUBGRAPHS) expect(await restored.run(name, ['verify-chain'])).toContain('events, intact');
    await hub.processOf('gateway').end('SIGTERM');
    await restored.up('gateway');
    const { body } = await restored.ask(auditor, '{ verifyStationChains { chain intact gaps { from } } }');
    expect(body).toEqual({ data: { verifyStationChains: [{ chain: '3701', intact: true, gaps: [] }] } });
  },
  3 * MINUTE,
);
