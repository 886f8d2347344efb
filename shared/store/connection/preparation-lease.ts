import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type DataSource } from 'typeorm';
import { databaseFaultOf } from './database-faults';
import { isDuplicate } from './transaction';

/** The times of a lease, in milliseconds by the process's own monotonic clock. */
export type LeaseTimes = {
  /** The pause between two renewals, and between two checks of a process that waits. */
  renewEvery: number;
  /** The time without a renewal after which the owner of a lease counts as lost. */
  lostAfter: number;
};

const TIMES: LeaseTimes = { renewEvery: 1000, lostAfter: 15_000 };

type Held = { owner: string; renewals: number };

/**
 * Runs `work`, which changes the schema of a database or fills it, in one process at a time. The others wait. The lease
 * is a row and not a row lock, because a change of the schema commits and would release a lock. The row counts
 * renewals, and each waiting process measures the time between two of them. A clock that jumps can therefore neither
 * end a lease nor prolong it.
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
  const renewing = new Renewing(source, owner, times.renewEvery);
  try {
    return await Promise.race([work(), renewing.lost]);
  } finally {
    renewing.stop();
    await source.query('DELETE FROM `preparation_lease` WHERE `owner` = ?', [owner]).catch(() => undefined);
  }
}

/** Renews a lease until `stop` is called. `lost` rejects once another process has taken the lease. */
class Renewing {
  readonly lost: Promise<never>;
  private readonly timer: NodeJS.Timeout;

  constructor(source: DataSource, owner: string, milliseconds: number) {
    let lose: (error: Error) => void = () => undefined;
    this.lost = new Promise<never>((_, reject) => (lose = reject));
    this.lost.catch(() => undefined);
    const renewed = async () => {
      await renew(source, owner);
      const held = await heldLease(source);
      if (held !== null && held.owner !== owner)
        lose(new Error('Another process has taken over the preparation of the database. Start this process again.'));
    };
    // If a renewal fails, the next renewal makes up for it.
    this.timer = setInterval(() => void renewed().catch(() => undefined), milliseconds).unref();
  }

  stop(): void {
    clearInterval(this.timer);
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
    // BUSY also means that another process has the lease: on SQLite, its owner may lock the file for as long as it
    // works.
    if (isDuplicate(error) || databaseFaultOf(error) === 'BUSY') return false;
    throw error;
  }
}

async function heldLease(source: DataSource): Promise<Held | null> {
  const [row] = await source.query<Held[]>('SELECT `owner`, `renewals` FROM `preparation_lease` WHERE `id` = 1');
  return row ?? null;
}

/**
 * Takes the lease of a lost owner. Only one process succeeds, because the other processes no longer find that owner.
 */
async function takeOver(source: DataSource, owner: string, { owner: lost, renewals }: Held): Promise<boolean> {
  await source.query(
    'UPDATE `preparation_lease` SET `owner` = ?, `renewals` = 0 WHERE `id` = 1 AND `owner` = ? AND `renewals` = ?',
    [owner, lost, renewals],
  );
  return (await heldLease(source))?.owner === owner;
}

/**
 * Renews the lease. On MariaDB, the renewal and the work run on different connections of the pool. On SQLite, the
 * renewal becomes visible when the work commits. Until then, the lock of the file keeps other processes away.
 */
async function renew(source: DataSource, owner: string): Promise<void> {
  await source.query('UPDATE `preparation_lease` SET `renewals` = `renewals` + 1 WHERE `owner` = ?', [owner]);
}
