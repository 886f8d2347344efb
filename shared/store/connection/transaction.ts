import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type DataSource } from 'typeorm';
import { HubError } from '../../kernel/errors';
import { type Connection, lockOf, sharesOf, throwUnavailable } from './connection';
import { databaseFaultOf, databaseUnavailable } from './database-faults';
import { observed } from './statement-observer';
import { noteWritable } from './writability';

/**
 * MariaDB errors after which the whole transaction may run again: record changed since last read (snapshot isolation),
 * lock wait timeout, deadlock.
 */
const RETRIED = new Set([1020, 1205, 1213]);
const ATTEMPTS = 8;
const LONGEST_PAUSE_MILLISECONDS = 40;
/**
 * The time after which no retry starts, because callers do not wait longer for an answer. A single wait for a lock may
 * take just as long.
 */
const NO_MORE_AFTER_MILLISECONDS = 10_000;

/**
 * Runs `work` in one transaction, which commits completely or not at all. On MariaDB, the isolation is READ COMMITTED
 * with locking reads. The transaction is repeated after a conflict with another transaction, and once after a lost
 * connection. `work` may therefore run several times, and must have no effect except through its connection.
 * @throws HubError UNAVAILABLE if the database fails. The message says whether the changes may have been saved
 */
export async function inTransaction<T>(source: DataSource, work: (connection: Connection) => Promise<T>): Promise<T> {
  const lock = lockOf(source);
  const once =
    lock === null
      ? sharesOf(source).transactions.run(() => repeatedly(source, work))
      : lock.alone(() => onSqlite(source, work));
  return once.then(
    (result) => {
      noteWritable(source, true);
      return result;
    },
    (error: unknown) => {
      if (databaseFaultOf(causeOf(error)) === 'NOT_WRITABLE') noteWritable(source, false);
      throwUnavailable(error);
    },
  );
}

function causeOf(error: unknown): unknown {
  return error instanceof HubError ? error.cause : error;
}

/** The progress of a transaction. If it fails after its COMMIT was sent, nobody knows whether it took effect. */
type Progress = { isCommitting: boolean };

async function repeatedly<T>(source: DataSource, work: (connection: Connection) => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    const progress: Progress = { isCommitting: false };
    try {
      return await onMariadb(source, work, progress);
    } catch (error) {
      const fault = databaseFaultOf(error);
      const isConflict = RETRIED.has(errorNumber(error));
      // Only a conflict proves that the COMMIT had no effect.
      if (progress.isCommitting && !isConflict)
        throw databaseUnavailable(fault ?? 'LOST', error, { isUncertain: true });
      const isLate = attempt === ATTEMPTS || performance.now() - startedAt > NO_MORE_AFTER_MILLISECONDS;
      // An idle connection breaks when the server restarts. The server may be back already, so one retry may succeed.
      const isRepeated = fault === 'LOST' ? attempt === 1 : isConflict;
      if (isLate || !isRepeated) throw error;
      await wait(randomInt(LONGEST_PAUSE_MILLISECONDS) * attempt);
    }
  }
}

/** Returns the MariaDB error number in an error, however deeply it is wrapped, or 0 if there is none. */
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
    const query: Connection['query'] = (sql, parameters) =>
      observed(source, 'transaction', () => source.query(sql, [...parameters]));
    const result = await work({ source, query });
    await source.query('COMMIT');
    return result;
  } catch (error) {
    // SQLite has already rolled back if the disk is full. The original error is reported, not the failure of this
    // statement.
    await source.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function onMariadb<T>(
  source: DataSource,
  work: (connection: Connection) => Promise<T>,
  progress: Progress,
): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction('READ COMMITTED');
    const result = await work({
      source,
      query: (sql, parameters) =>
        observed(source, 'transaction', () => runner.query(sql, [...parameters]) as Promise<Record<string, unknown>[]>),
    });
    progress.isCommitting = true;
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
