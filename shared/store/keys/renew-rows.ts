import { setImmediate as letOthersGoOn } from 'node:timers/promises';
import { type DataSource } from 'typeorm';
import { type Condition } from '../../access/scope-sql';
import { type Connection, lockingClause, readingConnection } from '../connection/connection';
import { inTransaction } from '../connection/transaction';
import { type DataKey, type KeyUse, type KeyedRow } from './data-key';
import { activeOf, lockRecords, readKeyRecords, recordSettled, recordsOn } from './key-records';

/** The maximum number of rows in one transaction. Other writes with the same key wait for that transaction. */
const ROWS_A_PAGE = 100;

/** Returns how many rows still need a key older than the active key. */
export function countStale(source: DataSource, key: Pick<DataKey, 'uses'>): Promise<number> {
  return countStaleOn(readingConnection(source), key);
}

/** Counts, within a transaction, the rows that still need a key older than the active key. */
export async function countStaleOn(connection: Connection, { uses }: Pick<DataKey, 'uses'>): Promise<number> {
  let count = 0;
  for (const use of uses) {
    const { sql, parameters } = staleRows(use);
    const [row] = await connection.query(`SELECT COUNT(*) AS n FROM ${use.table} WHERE ${sql}`, parameters);
    count += Number(row?.['n'] ?? 0);
  }
  return count;
}

type Renewing = { now: Date; isStopped: () => boolean };

/**
 * Encrypts and hashes rows with the active key, page by page, until no row needs an older key. It may be stopped or
 * killed at any point: the next run finds the rows that are left.
 * @returns how many rows it has written
 */
export async function renewRows(source: DataSource, key: DataKey, { now, isStopped }: Renewing): Promise<number> {
  const active = activeOf(await readKeyRecords(source), key.name);
  if (active === null || active.settledAt !== null || !isActive(key, active.fingerprint)) return 0;
  let count = 0;
  for (const use of key.uses) count += await renewTable(source, { key, use, isStopped });
  if (!isStopped() && (await countStale(source, key)) === 0) {
    await inTransaction(source, (connection) => recordSettled(connection, active, now.toISOString()));
  }
  return count;
}

type RenewedTable = { key: DataKey; use: KeyUse; isStopped: () => boolean };

async function renewTable(source: DataSource, { key, use, isStopped }: RenewedTable): Promise<number> {
  let count = 0;
  let last: string | null = '';
  while (last !== null && !isStopped()) {
    const page = await renewPage(source, { key, use, after: last });
    count += page.written;
    last = page.last;
    await letOthersGoOn();
  }
  return count;
}

/**
 * Returns whether the active key of the process is that of the database. If the keys differ, it rereads the key file
 * and compares again.
 */
function isActive({ ring }: Pick<DataKey, 'ring'>, fingerprint: string): boolean {
  if (ring.active.fingerprint !== fingerprint) ring.reread();
  return ring.active.fingerprint === fingerprint;
}

type RenewedPage = { written: number; last: string | null };

type PageOfTable = { key: DataKey; use: KeyUse; after: string };

async function renewPage(source: DataSource, { key, use, after }: PageOfTable): Promise<RenewedPage> {
  const { name, ring } = key;
  const { sql, parameters } = staleRows(use);
  const page = `SELECT id FROM ${use.table} WHERE id > ? AND (${sql}) ORDER BY id LIMIT ${ROWS_A_PAGE}`;
  const found = await readingConnection(source).query(page, [after, ...parameters]);
  const ids = found.map(({ id }) => String(id));
  const last = ids.at(-1);
  if (last === undefined) return { written: 0, last: null };
  const written = await inTransaction(source, async (connection) => {
    await lockRecords(connection, name, 'ALONE');
    // Another process may have been started with a newer key meanwhile. That process renews the rows.
    if (activeOf(await recordsOn(connection), name)?.fingerprint !== ring.active.fingerprint) return 0;
    return renewIn(connection, use, ids);
  });
  return { written, last };
}

async function renewIn(connection: Connection, use: KeyUse, ids: readonly string[]): Promise<number> {
  const { table, columns } = use;
  const { sql, parameters } = staleRows(use);
  const among = ids.map(() => '?').join(', ');
  const select = `SELECT id, ${columns.join(', ')} FROM ${table} WHERE id IN (${among}) AND (${sql}) ORDER BY id`;
  const rows = await connection.query(`${select}${lockingClause(connection)}`, [...ids, ...parameters]);
  let written = 0;
  for (const row of rows as KeyedRow[]) {
    const values = renewedOrNull(use, row);
    if (values === null) continue;
    written += 1;
    const renewed = Object.entries(values);
    const sets = renewed.map(([column]) => `${column} = ?`).join(', ');
    const parameters = [...renewed.map(([, value]) => value), row.id];
    await connection.query(`UPDATE ${table} SET ${sets} WHERE id = ?`, parameters);
  }
  return written;
}

/**
 * Returns the columns of a row, encrypted and hashed with the active key. Returns null if no key opens the row. Such a
 * row stays as it is, and the older key cannot be retired.
 */
function renewedOrNull(use: KeyUse, row: KeyedRow): ReturnType<KeyUse['renew']> | null {
  try {
    return use.renew(row);
  } catch {
    return null;
  }
}

function staleRows({ keyed, stale }: KeyUse): Condition {
  const { sql, parameters } = stale();
  return { sql: `(${keyed}) AND (${sql})`, parameters };
}
