import { type DataSource } from 'typeorm';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type Connection, readingConnection } from '../connection/connection';
import { inTransaction } from '../connection/transaction';
import { type DataKey, type KeyUse, type KeyedRow } from './data-key';
import {
  DATA_KEY,
  type KeyRecord,
  activeOf,
  hasColumns,
  hasTable,
  lockRecords,
  readKeyRecords,
  recordActive,
  recordsOn,
} from './key-records';

/**
 * Reports that the process holds other keys than the stored data needs. Its message names the key, its file and what to
 * do.
 */
export class ForeignKeyError extends Error {
  override readonly name = 'ForeignKeyError';
}

/**
 * Checks, before anything is changed, that the process holds every key on which the data of a database depends. A
 * database of an older version has no fingerprints. In that case, the keys must fit one stored row of each table.
 * @throws ForeignKeyError if a needed key is missing, or if a stored row does not fit the keys
 */
export async function assertKeys(
  source: DataSource,
  subgraph: SubgraphName,
  keys: readonly DataKey[] = [],
): Promise<void> {
  const records = await readKeyRecords(source);
  for (const key of keys) {
    const needed = records.filter(({ name, retiredAt }) => name === key.name && retiredAt === null);
    const held = new Set(key.ring.all.map(({ fingerprint }) => fingerprint));
    const missing = needed.filter(({ fingerprint }) => !held.has(fingerprint));
    const outcome = 'Nothing was changed.';
    if (missing.length > 0) throw foreign(key, { subgraph, why: neededInstead(missing), outcome });
    if (needed.length === 0 && !(await fitsStored(source, key.uses)))
      throw foreign(key, { subgraph, why: 'A stored value cannot be opened with it.', outcome });
  }
}

/**
 * The keys to record, the time, and what the process may record. With RECORD_FIRST, it records only keys that the
 * database does not know at all. With ACTIVATE, it may also make a newer key active.
 */
export type Recording = { keys: readonly DataKey[] | undefined; now: Date; may: 'RECORD_FIRST' | 'ACTIVATE' };

/**
 * Records the fingerprints of the keys in a migrated database. The first key of a ring becomes active. A process that
 * only migrates or fills does not change the active key, unless the database has no record of the key yet.
 * @throws ForeignKeyError if the process lacks a key that is recorded and not retired
 */
export async function recordKeys(source: DataSource, { keys = [], now, may }: Recording): Promise<void> {
  if (!(await hasTable(source, DATA_KEY.name))) return;
  for (const key of keys) {
    await inTransaction(source, async (connection) => {
      await lockRecords(connection, key.name, 'ALONE');
      const own = (await recordsOn(connection)).filter(({ name }) => name === key.name);
      // Another process may have made a newer key active since the check.
      const held = new Set(key.ring.all.map(({ fingerprint }) => fingerprint));
      const missing = own.filter(({ fingerprint, retiredAt }) => retiredAt === null && !held.has(fingerprint));
      const outcome = 'This key was not recorded.';
      if (missing.length > 0) throw foreign(key, { subgraph: 'this subgraph', why: neededInstead(missing), outcome });
      if (own.length === 0 || may === 'ACTIVATE') await activate(connection, key, { own, now });
    });
  }
}

type Known = { own: readonly KeyRecord[]; now: Date };

async function activate(connection: Connection, { name, ring }: DataKey, { own, now }: Known): Promise<void> {
  if (activeOf(own, name)?.fingerprint === ring.active.fingerprint) return;
  let generation = own[0]?.generation ?? 0;
  for (const { fingerprint } of ring.all.toReversed()) {
    const isKnown = own.some((each) => each.fingerprint === fingerprint);
    if (isKnown && fingerprint !== ring.active.fingerprint) continue;
    generation += 1;
    await recordActive(connection, { name, fingerprint, generation, since: now.toISOString() });
  }
}

/** A key without its value. This is enough to find out whether a database depends on the key. */
type LostKey = Pick<DataKey, 'name'> & { uses: readonly Pick<KeyUse, 'table' | 'checked' | 'keyed'>[] };

/**
 * Returns what a database has recorded about a key that the process does not hold. Returns null if nothing depends on
 * the key. `fingerprint` is null if rows need the key but the database has no record of it.
 */
export async function dependsOn(
  source: DataSource,
  { name, uses }: LostKey,
): Promise<{ fingerprint: string | null } | null> {
  const active = activeOf(await readKeyRecords(source), name);
  if (active !== null) return { fingerprint: active.fingerprint };
  for (const use of uses) if ((await firstKeyed(source, use)) !== null) return { fingerprint: null };
  return null;
}

/** Returns whether the keys fit one stored row of each table. */
async function fitsStored(source: DataSource, uses: readonly KeyUse[]): Promise<boolean> {
  for (const use of uses) {
    const row = await firstKeyed(source, use);
    if (row !== null && !use.fits(row)) return false;
  }
  return true;
}

/**
 * Returns one row that needs a key. Returns null if there is none, or if the database lacks the table or its columns,
 * because it is of an older version.
 */
async function firstKeyed(
  source: DataSource,
  { table, checked, keyed }: Pick<KeyUse, 'table' | 'checked' | 'keyed'>,
): Promise<KeyedRow | null> {
  if (!(await hasTable(source, table)) || !(await hasColumns(source, table, checked))) return null;
  const sql = `SELECT id, ${checked.join(', ')} FROM ${table} WHERE ${keyed} ORDER BY id LIMIT 1`;
  const [row] = await readingConnection(source).query(sql, []);
  return row === undefined ? null : (row as KeyedRow);
}

function neededInstead(missing: readonly KeyRecord[]): string {
  const named = missing.map(({ fingerprint, since }) => `${fingerprint} (since ${since.slice(0, 10)})`);
  return `The database needs the key with the fingerprint ${named.join(' and ')}.`;
}

type Misfit = { subgraph: SubgraphName | 'this subgraph'; why: string; outcome: string };

function foreign({ name, ring }: DataKey, { subgraph, why, outcome }: Misfit): ForeignKeyError {
  const file = ring.path ?? 'This process';
  const held = ring.all.map(({ fingerprint }) => fingerprint).join(' and ');
  return new ForeignKeyError(
    `The key ${name} does not fit the database of ${subgraph}. ${file} holds the key with the fingerprint ${held}. ${why} ` +
      `Put the file with that key back from the backup of the keys, then start again. ${outcome}`,
  );
}
