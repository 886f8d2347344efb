import { type DataSource } from 'typeorm';
import { Lock } from './lock';

/** Runs statements, either in the pool (for reads) or in one transaction. */
export type Connection = {
  readonly source: DataSource;
  query(sql: string, parameters: readonly unknown[]): Promise<Record<string, unknown>[]>;
};

/**
 * One lock per database, used for SQLite only. SQLite has one connection, so a statement beside an open transaction
 * would become part of it: it would see uncommitted rows and be rolled back with it. Reads therefore wait for the
 * current transaction, and transactions for each other, in order of arrival.
 */
const locks = new WeakMap<DataSource, Lock>();

export function lockOf(source: DataSource): Lock | null {
  if (source.options.type !== 'better-sqlite3') return null;
  const known = locks.get(source) ?? new Lock();
  locks.set(source, known);
  return known;
}

/** Returns the connection for reads outside a transaction. */
export function readingConnection(source: DataSource): Connection {
  const queue = lockOf(source);
  const run = (sql: string, parameters: readonly unknown[]) =>
    source.query<Record<string, unknown>[]>(sql, [...parameters]);
  return { source, query: queue === null ? run : (sql, parameters) => queue.share(() => run(sql, parameters)) };
}

/**
 * Returns the clause that ends a SELECT of rows that the transaction will write. It is empty on SQLite, where a
 * transaction has the whole database.
 */
export function lockingClause({ source }: Connection): '' | ' FOR UPDATE' {
  return source.options.type === 'better-sqlite3' ? '' : ' FOR UPDATE';
}
