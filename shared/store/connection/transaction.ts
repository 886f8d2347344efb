import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type DataSource } from 'typeorm';
import { type Connection, lockOf } from './connection';

/**
 * MariaDB errors after which the whole transaction may run again: record changed since last read (snapshot isolation),
 * lock wait timeout, deadlock.
 */
const RETRIED = new Set([1020, 1205, 1213]);
const ATTEMPTS = 8;
const LONGEST_PAUSE_MILLISECONDS = 40;
/**
 * The time after which no retry starts. Nobody waits longer for the answer, and a single lock timeout may take most of
 * a minute.
 */
const NO_MORE_AFTER_MILLISECONDS = 10_000;

/**
 * Runs `work` in one transaction, which commits completely or not at all. MariaDB uses READ COMMITTED with locking
 * reads and restarts a transaction that conflicts with another. `work` may therefore run several times, and must change
 * nothing but its connection.
 */
export async function inTransaction<T>(source: DataSource, work: (connection: Connection) => Promise<T>): Promise<T> {
  const lock = lockOf(source);
  if (lock !== null) return lock.alone(() => onSqlite(source, work));
  const startedAt = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await onMariadb(source, work);
    } catch (error) {
      const isLate = attempt === ATTEMPTS || performance.now() - startedAt > NO_MORE_AFTER_MILLISECONDS;
      if (isLate || !RETRIED.has(errorNumber(error))) throw error;
      await wait(randomInt(LONGEST_PAUSE_MILLISECONDS) * attempt);
    }
  }
}

/** Returns MariaDB's number of an error, however deeply wrapped; 0 for any other error. */
export function errorNumber(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 0;
  if ('errno' in error && typeof error.errno === 'number') return error.errno;
  return 'driverError' in error ? errorNumber(error.driverError) : 0;
}

/** Returns whether an insert failed because a row with the same key exists. */
export function isDuplicate(error: unknown): boolean {
  if (errorNumber(error) === 1062) return true;
  const cause = typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
  return code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE';
}

async function onSqlite<T>(source: DataSource, work: (connection: Connection) => Promise<T>): Promise<T> {
  await source.query('BEGIN IMMEDIATE');
  try {
    const result = await work({ source, query: (sql, parameters) => source.query(sql, [...parameters]) });
    await source.query('COMMIT');
    return result;
  } catch (error) {
    // SQLite has already rolled back if the disk is full. The original error is reported, not the failure of this
    // statement.
    await source.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function onMariadb<T>(source: DataSource, work: (connection: Connection) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction('READ COMMITTED');
    const result = await work({
      source,
      query: async (sql, parameters) => (await runner.query(sql, [...parameters])) as Record<string, unknown>[],
    });
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
