import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type DataSource } from 'typeorm';
import { isDuplicate } from './transaction';

/** The times of a lease, in milliseconds by the process's own monotonic clock. */
export type LeaseTimes = {
  /** The pause between two renewals, and between two looks of a process that waits. */
  renewEvery: number;
  /** A lease that is not renewed for so long has lost its owner. */
  lostAfter: number;
};

const TIMES: LeaseTimes = { renewEvery: 1000, lostAfter: 15_000 };

type Held = { owner: string; renewals: number };

/**
 * Runs `work`, while no other process prepares the same database: changes its schema or fills it. The others wait. The
 * lease is a row, because a change of the schema commits and would release a lock of rows. It counts renewals, and those
 * who wait measure the time between two of them, so no step of a clock ends a lease or makes it endless.
 * @param onWait called once if another process holds the lease
 */
export async function withPreparationLease<T>(
  source: DataSource,
  work: () => Promise<T>,
  { times = TIMES, onWait = () => undefined }: { times?: LeaseTimes; onWait?: () => void } = {},
): Promise<T> {
  const owner = randomUUID();
  await source.query(
    'CREATE TABLE IF NOT EXISTS `preparation_lease` ' +
      '(`id` int PRIMARY KEY, `owner` varchar(36) NOT NULL, `renewals` int NOT NULL)',
  );
  await acquire(source, owner, { times, onWait });
  const renewing = setInterval(() => void renew(source, owner).catch(() => undefined), times.renewEvery).unref();
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    await source.query('DELETE FROM `preparation_lease` WHERE `owner` = ?', [owner]).catch(() => undefined);
  }
}

type Acquiring = { times: LeaseTimes; onWait: () => void };

async function acquire(source: DataSource, owner: string, { times, onWait }: Acquiring): Promise<void> {
  let seen = null as Held | null;
  let seenAt = performance.now();
  while (!(await insert(source, owner))) {
    const held = await heldLease(source);
    if (seen === null) onWait();
    if (held?.owner !== seen?.owner || held?.renewals !== seen?.renewals) seenAt = performance.now();
    seen = held;
    if (held !== null && performance.now() - seenAt > times.lostAfter && (await takeOver(source, owner, held))) return;
    await pause(times.renewEvery);
  }
}

async function insert(source: DataSource, owner: string): Promise<boolean> {
  try {
    await source.query('INSERT INTO `preparation_lease` (`id`, `owner`, `renewals`) VALUES (1, ?, 0)', [owner]);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

async function heldLease(source: DataSource): Promise<Held | null> {
  const [row] = await source.query<Held[]>('SELECT `owner`, `renewals` FROM `preparation_lease` WHERE `id` = 1');
  return row ?? null;
}

/** Takes the lease of an owner that was lost. Only one process succeeds, because the others no longer find that owner. */
async function takeOver(source: DataSource, owner: string, { owner: lost, renewals }: Held): Promise<boolean> {
  await source.query(
    'UPDATE `preparation_lease` SET `owner` = ?, `renewals` = 0 WHERE `id` = 1 AND `owner` = ? AND `renewals` = ?',
    [owner, lost, renewals],
  );
  return (await heldLease(source))?.owner === owner;
}

/** Renews the lease on a connection of its own: the pool has one beside that of the work. */
async function renew(source: DataSource, owner: string): Promise<void> {
  await source.query('UPDATE `preparation_lease` SET `renewals` = `renewals` + 1 WHERE `owner` = ?', [owner]);
}
