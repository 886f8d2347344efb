import { type DataSource } from 'typeorm';
import { type KeyName } from '../../runtime/key-ring/key-names';
import { type Connection, lockingClause, readingConnection } from '../connection/connection';
import { type TableShape } from '../sql/table-columns';

/**
 * The table that holds the fingerprint of each key on which stored data depends. It does not hold the keys themselves.
 */
export const DATA_KEY: TableShape = {
  name: 'data_key',
  primary: ['name', 'fingerprint'],
  columns: {
    name: 'word32',
    fingerprint: 'word32',
    /** Each newer key of a name has a higher generation. The key with the highest generation is active. */
    generation: 'int',
    since: 'instant',
    /**
     * The time since which no row has needed an older key. It is null while rows need an older key, and also until a
     * process has checked.
     */
    settledAt: 'instant?',
    retiredAt: 'instant?',
  },
};

/**
 * What a database stores about a key, without the key itself. `settledAt` is null while rows may need an older key.
 * `retiredAt` is null until the key is retired.
 */
export type KeyRecord = {
  name: KeyName;
  fingerprint: string;
  generation: number;
  since: string;
  settledAt: string | null;
  retiredAt: string | null;
};

const COLUMNS = 'name, fingerprint, generation, since, settledAt, retiredAt';

/**
 * Returns the keys that a database has recorded, the newest of each name first. A database of an older version has
 * none.
 */
export async function readKeyRecords(source: DataSource): Promise<KeyRecord[]> {
  if (!(await hasTable(source, DATA_KEY.name))) return [];
  return recordsOn(readingConnection(source));
}

export async function recordsOn(connection: Connection): Promise<KeyRecord[]> {
  const rows = await connection.query(`SELECT ${COLUMNS} FROM data_key ORDER BY name, generation DESC`, []);
  return rows.map((row) => ({ ...(row as KeyRecord), generation: Number(row['generation']) }));
}

/** Returns the record of the active key of a name; null if the database knows none. */
export function activeOf(records: readonly KeyRecord[], name: KeyName): KeyRecord | null {
  return records.find((each) => each.name === name && each.retiredAt === null) ?? null;
}

/**
 * Locks the records of a key until the transaction ends. A transaction that makes another key active, or renews rows,
 * holds the lock alone. Transactions that write with the active key share the lock.
 */
export async function lockRecords(connection: Connection, name: KeyName, mode: 'ALONE' | 'SHARED'): Promise<void> {
  const alone = lockingClause(connection);
  if (alone === '') return;
  const clause = mode === 'ALONE' ? alone : ' LOCK IN SHARE MODE';
  await connection.query(`SELECT fingerprint FROM data_key WHERE name = ? ORDER BY fingerprint${clause}`, [name]);
}

/**
 * Records a key as the active one of its name. `settledAt` stays null, because no process has checked yet whether rows
 * need an older key.
 */
export async function recordActive(
  connection: Connection,
  { name, fingerprint, generation, since }: Pick<KeyRecord, 'name' | 'fingerprint' | 'generation' | 'since'>,
): Promise<void> {
  await connection.query('DELETE FROM data_key WHERE name = ? AND fingerprint = ?', [name, fingerprint]);
  const sql = 'INSERT INTO data_key (name, fingerprint, generation, since) VALUES (?, ?, ?, ?)';
  // On MariaDB, another process may record the same first key at the same time, with the same values.
  const unless = lockingClause(connection) === '' ? '' : ' ON DUPLICATE KEY UPDATE name = name';
  await connection.query(`${sql}${unless}`, [name, fingerprint, generation, since]);
}

/**
 * Records the time `at` since which no row has needed a key older than this key. Null means that rows still need one.
 */
export async function recordSettled(
  connection: Connection,
  { name, fingerprint }: Pick<KeyRecord, 'name' | 'fingerprint'>,
  at: string | null,
): Promise<void> {
  await connection.query('UPDATE data_key SET settledAt = ? WHERE name = ? AND fingerprint = ?', [
    at,
    name,
    fingerprint,
  ]);
}

/** Records all keys of a name except the given one as retired. The Hub then no longer requires them. */
export async function recordRetired(
  connection: Connection,
  { name, fingerprint }: Pick<KeyRecord, 'name' | 'fingerprint'>,
  at: string,
): Promise<void> {
  const sql = 'UPDATE data_key SET retiredAt = ? WHERE name = ? AND fingerprint <> ? AND retiredAt IS NULL';
  await connection.query(sql, [at, name, fingerprint]);
}

export async function hasTable(source: DataSource, table: string): Promise<boolean> {
  const runner = source.createQueryRunner();
  try {
    return await runner.hasTable(table);
  } finally {
    await runner.release();
  }
}

export async function hasColumns(source: DataSource, table: string, columns: readonly string[]): Promise<boolean> {
  const runner = source.createQueryRunner();
  try {
    for (const column of columns) if (!(await runner.hasColumn(table, column))) return false;
    return true;
  } finally {
    await runner.release();
  }
}
