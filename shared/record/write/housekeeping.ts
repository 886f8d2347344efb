import { type DataSource } from 'typeorm';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type Connection } from '../../store/connection/connection';
import { inTransaction } from '../../store/connection/transaction';
import { chunksOf } from '../../store/sql/write-row';

/** The number of rows that one transaction deletes. It is low, so that other writers do not wait long for its locks. */
const ROWS_A_CHUNK = 500;
const MOST_CHUNKS = 200;

const HOUR_MILLISECONDS = 3_600_000;
/**
 * The time for which a used passport is kept after its expiry. An expired passport is refused in any case. The hour
 * allows for clocks that differ.
 */
const PASSPORT_KEPT_MILLISECONDS = HOUR_MILLISECONDS;
/** The time for which an idempotency key is kept: 30 days. */
const KEY_KEPT_MILLISECONDS = 30 * 24 * HOUR_MILLISECONDS;
/**
 * The subgraphs that keep idempotency keys forever. They move money, and a payment must not be made twice, however late
 * it is repeated.
 */
const KEEPS_KEYS: ReadonlySet<SubgraphName> = new Set(['finance']);

/**
 * Removes the idempotency keys of calls about these subjects, because the inputs of the calls must leave no trace. Each
 * statement reads the whole table.
 */
export async function forgetCallsAbout(connection: Connection, subjectIds: readonly string[]): Promise<void> {
  for (const ids of chunksOf(subjectIds)) {
    const any = ids.map(() => "`subjects` LIKE ? ESCAPE '!'").join(' OR ');
    const parts = ids.map((id) => `%"${id}"%`);
    await connection.query(`DELETE FROM \`idempotency_key\` WHERE ${any}`, parts);
  }
}

type Expiring = { table: string; key: string; instant: string; before: Date };

/**
 * Deletes the used passports and the idempotency keys whose retention time has ended. Finance keeps its idempotency
 * keys. One call deletes a limited number of rows.
 * @returns the number of deleted rows
 */
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

/** Deletes one batch. Instants are texts of one format, so they compare in the order of time. */
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
