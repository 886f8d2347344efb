import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { atScale } from '../../../support/drivers/at-scale';
import { type FaultLine, reportFault } from '../../../support/drivers/faults/fault-report';
import { ownFolder } from '../../../support/drivers/faults/own-folder';
import { WatchedHub } from '../../../support/drivers/faults/watched-hub';
import { buildWhereStale } from '../../../support/drivers/hub/built-hub';
import { StandaloneHub } from '../../../support/drivers/hub/standalone-hub';
import { databaseUnderTest } from '../../../support/drivers/subgraph/test-database';

/** This suite restores a Hub from a backup that is some seconds old, as gateway/OPERATIONS.md describes. */
const MINUTE = 60_000;
const under = databaseUnderTest();
const STATE = ['restored', '--by', '王工', '--reason', '磁盘损坏'] as const;

beforeAll(buildWhereStale, MINUTE);

/** Deletes everything in the data folder except the checkpoints, drops the databases, and restores the backup. */
async function restoreAll(hub: StandaloneHub, backup: string): Promise<void> {
  const kept = ['checkpoints'];
  for (const name of readdirSync(hub.folder)) {
    if (!kept.includes(name)) rmSync(join(hub.folder, name), { recursive: true });
  }
  await hub.drop();
  expect(await hub.command('restore', '--from', backup)).toMatchObject({ code: 0 });
}

/** Replaces the database of the stations subgraph by its backup. The other databases do not change. */
async function restoreStations(hub: StandaloneHub, backup: string): Promise<void> {
  if (under.type === 'sqlite') {
    for (const end of ['-wal', '-shm']) rmSync(join(hub.folder, `stations.sqlite${end}`), { force: true });
    cpSync(join(backup, 'databases', 'stations.sqlite'), join(hub.folder, 'stations.sqlite'));
    return;
  }
  const { hostname, port, username } = new URL(under.url);
  const name = `${hub.prefix}stations`;
  await hub.rows('personnel', `DROP DATABASE \`${name}\`; CREATE DATABASE \`${name}\``);
  const words = [`--host=${hostname}`, `--port=${port}`, `--user=${username}`, '--one-database', name];
  execFileSync('sh', ['-c', 'mariadb "$@" < "$0"', join(backup, 'databases', 'all.sql'), ...words]);
}

/**
 * The faults. If `stopped` is true, the followers stop after the restore, until an operator rebuilds their projections.
 * A short run tests only the first fault, because backup.test.ts always restores all databases.
 */
const FAULTS = [
  { fault: 'one database restored', restore: restoreStations, stopped: true },
  { fault: 'all databases restored', restore: restoreAll, stopped: false },
];

describe.each(atScale(FAULTS, FAULTS.slice(0, 1)))('$fault', ({ fault, restore, stopped }) => {
  const own = ownFolder();
  const hub = new StandaloneHub(own.at('data'));
  const watched = new WatchedHub(hub);
  afterAll(async () => {
    await hub.drop();
    own.remove();
  });

  it(
    'keeps every write that was acknowledged before the backup, reports the lost events, and works again',
    async () => {
      await watched.start();
      watched.writers.start();
      await answers(60);
      const startedAt = performance.now();
      expect(await hub.command('backup', '--to', own.at('backup'))).toMatchObject({ code: 0 });
      await answers(60);
      await watched.writers.stop();
      // When the Hub stops, it signs a checkpoint of the last events. `verify-chain` then notices their loss.
      await hub.stop();
      await restore(hub, own.at('backup'));
      const failedAt = performance.now();
      expect(await hub.command('verify-chain')).toMatchObject({ code: 1 });
      const detectedSeconds = (performance.now() - failedAt) / 1000;
      const stated = await hub.command(...STATE);
      expect(stated).toMatchObject({ code: 0, output: expect.stringContaining('were lost in a restore') as string });
      await hub.start();
      if (stopped) {
        while (!JSON.stringify(await hub.health()).includes('RECORD_REPLACED')) await pause(50);
        expect(await hub.command('rebuild', 'place')).toMatchObject({ code: 0 });
      }
      while (!(await watched.isReady())) await pause(100);
      const recoveredSeconds = (performance.now() - failedAt) / 1000 - detectedSeconds;
      const line: FaultLine = {
        ...{ fault, detectedSeconds, recoveredSeconds, codes: {} },
        ...(await watched.counted(({ answeredAt }) => answeredAt < startedAt)),
      };
      reportFault(line);
      expect(line).toMatchObject({ lost: 0, doubled: 0 });
      expect(await watched.chainFaults()).toEqual([]);
      expect(await hub.command('verify-chain')).toMatchObject({ code: 0 });
    },
    5 * MINUTE,
  );

  async function answers(more: number): Promise<void> {
    for (const enough = watched.writers.answers + more; watched.writers.answers < enough;) await pause(20);
  }
});
