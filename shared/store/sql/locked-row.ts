import { type Condition } from '../../access/scope-sql';
import { type Connection, lockingClause } from '../connection/connection';

/**
 * Locks a row until the transaction ends, and returns it. If the row is missing, it is inserted first. `insert` must
 * end with its VALUES, and `key` must be a column of the primary key.
 */
export async function lockedOrMade(
  connection: Connection,
  { select, insert, key }: { select: Condition; insert: Condition; key: string },
): Promise<Record<string, unknown>> {
  const lock = lockingClause(connection);
  const read = () => connection.query(`${select.sql}${lock}`, select.parameters);
  const [known] = await read();
  if (known !== undefined) return known;
  // If two writers insert the row, the later writer waits here until the earlier writer has committed, and changes
  // nothing. The lock is exclusive at once. INSERT IGNORE would take a shared lock, and two writers with shared locks
  // would deadlock.
  const unless = lock === '' ? '' : ` ON DUPLICATE KEY UPDATE ${key} = ${key}`;
  await connection.query(`${insert.sql}${unless}`, insert.parameters);
  const [made] = await read();
  if (made === undefined) throw new Error('The row that was just inserted cannot be found.');
  return made;
}
