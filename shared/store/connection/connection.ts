import { type DataSource } from 'typeorm';
import { Lock } from './lock';

/** Where statements run: the pool, for reads, or one transaction. */
export type Connection = {
  readonly source: DataSource;
  query(sql: string, parameters: readonly unknown[]): Promise<Record<string, unknown>[]>;
};

/**
 * SQLite has one connection for all: what runs while a transaction is open would be part of it, seen before it is certain and
 * lost with it. So reads wait for the transaction under way, and transactions for each other, in the order in which they come.
 */
const locks = new WeakMap<DataSource, Lock>();

export function lockOf(source: DataSource): Lock | null {
  if (source.options.type !== 'better-sqlite3') return null;
  const known = locks.get(source) ?? new Lock();
  locks.set(source, known);
  return known;
}

/** For reads outside a transaction. */
export function readingConnection(source: DataSource): Connection {
  const queue = lockOf(source);
  const run = (sql: string, parameters: readonly unknown[]) =>
    source.query<Record<string, unknown>[]>(sql, [...parameters]);
  return { source, query: queue === null ? run : (sql, parameters) => queue.share(() => run(sql, parameters)) };
}

/** Ends a SELECT whose rows this transaction goes on to write. SQLite's transactions have the database to themselves. */
export function lockingClause({ source }: Connection): '' | ' FOR UPDATE' {
  return source.options.type === 'better-sqlite3' ? '' : ' FOR UPDATE';
}
