import { type DataSource } from 'typeorm';
import { type DatabaseFault, databaseFaultOf, databaseUnavailable } from './database-faults';
import { endableRead } from './endable-read';
import { Lock } from './lock';
import { DEFAULT_POOL } from './mariadb-options';
import { observed } from './statement-observer';
import { type PoolConfig } from '../../runtime/settings/database-config';
import { NoTurnError, Turns } from './turns';

/** A connection that runs statements, either in the pool (for reads) or in one transaction. */
export type Connection = {
  readonly source: DataSource;
  query(sql: string, parameters: readonly unknown[]): Promise<Record<string, unknown>[]>;
};

/**
 * One lock per database, used for SQLite only. SQLite has one connection, so a statement that is sent during an open
 * transaction would become part of that transaction. It would see uncommitted rows, and a rollback would undo it. Reads
 * therefore wait for the current transaction, and transactions for each other, in order of arrival.
 */
const locks = new WeakMap<DataSource, Lock>();

export function lockOf(source: DataSource): Lock | null {
  if (source.options.type !== 'better-sqlite3') return null;
  const known = locks.get(source) ?? new Lock();
  locks.set(source, known);
  return known;
}

/**
 * The slots of reads and of transactions on MariaDB. Each kind has half of the connections, so reads continue while all
 * transactions wait for a locked row.
 */
type Shares = { reads: Turns; transactions: Turns };
const shares = new WeakMap<DataSource, Shares>();

/** Divides the connections of a database on MariaDB between reads and transactions. */
export function shareConnections(source: DataSource, { connections, waitMilliseconds }: PoolConfig): Shares {
  const half = Math.max(1, Math.floor(connections / 2));
  const transactions = new Turns(half, waitMilliseconds);
  const share = { reads: new Turns(Math.max(1, connections - half), waitMilliseconds), transactions };
  shares.set(source, share);
  return share;
}

export function sharesOf(source: DataSource): Shares {
  return shares.get(source) ?? shareConnections(source, DEFAULT_POOL);
}

/** The use of one kind of slot: how many slots are in use, and how many functions wait for such a slot. */
export type SlotUse = { kind: 'read' | 'transaction' | 'file'; used: number; queued: number };

/** Returns the use of each kind of slot. On SQLite, reads and transactions share one lock of the file (`file`). */
export function slotsOf(source: DataSource): readonly SlotUse[] {
  const lock = lockOf(source);
  if (lock !== null) return [{ kind: 'file', used: lock.used, queued: lock.queued }];
  const { reads, transactions } = sharesOf(source);
  return [
    { kind: 'read', used: reads.used, queued: reads.queued },
    { kind: 'transaction', used: transactions.used, queued: transactions.queued },
  ];
}

/**
 * Returns the connection for reads outside a transaction. A read whose connection broke is repeated once, because the
 * connection may have broken while it was idle.
 * @param signal is aborted when nobody waits for the rows any more. A read that has not started then throws the reason
 * of the signal. If the statement already runs, MariaDB ends it, and the read throws UNAVAILABLE.
 */
export function readingConnection(source: DataSource, signal?: AbortSignal): Connection {
  const queue = lockOf(source);
  const run = (sql: string, parameters: readonly unknown[]) =>
    observed(source, 'read', () =>
      queue === null && signal !== undefined
        ? endableRead(source, { sql, parameters }, signal)
        : source.query<Record<string, unknown>[]>(sql, [...parameters]),
    );
  const inTurn = (read: () => Promise<Record<string, unknown>[]>) =>
    queue === null ? sharesOf(source).reads.run(() => readTwice(read)) : queue.share(read);
  return {
    source,
    query: (sql, parameters) => {
      const read = async () => {
        // The signal may have been aborted while the read waited for its slot.
        signal?.throwIfAborted();
        return run(sql, parameters);
      };
      return inTurn(read).catch(throwUnavailable);
    },
  };
}

async function readTwice<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (databaseFaultOf(error) !== 'LOST') throw error;
    return read();
  }
}

/** Throws UNAVAILABLE if the error is a fault of the database. Otherwise throws the error itself. */
export function throwUnavailable(error: unknown): never {
  const fault: DatabaseFault | null = error instanceof NoTurnError ? 'BUSY' : databaseFaultOf(error);
  throw fault === null ? error : databaseUnavailable(fault, error);
}

/**
 * Returns the clause that ends a SELECT of rows that the transaction will write. It is empty on SQLite, where a
 * transaction locks the whole database.
 */
export function lockingClause({ source }: Connection): '' | ' FOR UPDATE' {
  return source.options.type === 'better-sqlite3' ? '' : ' FOR UPDATE';
}
