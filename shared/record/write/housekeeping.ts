import { type DataSource } from 'typeorm';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { inTransaction } from '../../store/connection/transaction';

/** So many rows at once: nobody waits long for them. */
const ROWS_A_CHUNK = 500;
const MOST_CHUNKS = 200;

const HOUR_MILLISECONDS = 3_600_000;
/** A passport that has expired is refused in any case; the hour is for clocks that differ. */
const PASSPORT_KEPT_MILLISECONDS = HOUR_MILLISECONDS;
/** api.md, Conventions. */
const KEY_KEPT_MILLISECONDS = 30 * 24 * HOUR_MILLISECONDS;
/** Where money moves a key counts for good: a payment that is asked for twice is paid once, however late. */
const KEEPS_KEYS: ReadonlySet<SubgraphName> = new Set(['finance']);

type Expiring = { table: string; key: string; instant: string; before: Date };

/** Deletes what is kept for a time only. @returns how many rows */
export async function removeExpired(source: DataSource, subgraph: SubgraphName, now: Date): Promise<number> {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const passports = { table: 'used_passport', key: 'jti', instant: 'expiresAt' };
  const keys = { table: 'idempotency_key', key: 'keyHash', instant: 'createdAt' };
  let deleted = await deleteExpired(source, { ...passports, before: ago(PASSPORT_KEPT_MILLISECONDS) });
  if (KEEPS_KEYS.has(subgraph)) return deleted;
  deleted += await deleteExpired(source, { ...keys, before: ago(KEY_KEPT_MILLISECONDS) });
  return deleted;
}

async function deleteExpired(source: DataSource, expiring: Expiring): Promise<number> {
  let deleted = 0;
  for (let chunk = 0; chunk < MOST_CHUNKS; chunk += 1) {
    const rows = await deleteChunk(source, expiring);
    deleted += rows;
    if (rows < ROWS_A_CHUNK) break;
  }
  return deleted;
}

/** Instants are text of one form, so that they compare as they follow each other. */
function deleteChunk(source: DataSource, { table, key, instant, before }: Expiring): Promise<number> {
  const find = `SELECT \`${key}\` AS k FROM \`${table}\` WHERE \`${instant}\` < ? ORDER BY \`${instant}\` LIMIT ${ROWS_A_CHUNK}`;
  return inTransaction(source, async (connection) => {
    const keys = (await connection.query(find, [before.toISOString()])).map((row) => row['k']);
    if (keys.length === 0) return 0;
    const placeholders = keys.map(() => '?').join(', ');
    await connection.query(`DELETE FROM \`${table}\` WHERE \`${key}\` IN (${placeholders})`, keys);
    return keys.length;
  });
}
