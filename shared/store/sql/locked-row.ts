import { type Condition } from '../../access/scope-sql';
import { type Connection, lockingClause } from '../connection/connection';

/**
 * A row that each writer needs and only the first has to make, nobody else's to change until the transaction ends. `insert` ends
 * with its VALUES; `key` is a column of the primary key.
 */
export async function lockedOrMade(
  connection: Connection,
  { select, insert, key }: { select: Condition; insert: Condition; key: string },
): Promise<Record<string, unknown>> {
  const lock = lockingClause(connection);
  const read = () => connection.query(`${select.sql}${lock}`, select.parameters);
  const [known] = await read();
  if (known !== undefined) return known;
  // Of two first writers the second waits here for the first's commit, and then changes nothing: the row's lock is exclusive
  // at once, where INSERT IGNORE would take a shared one, and two of those would wait for each other.
  const unless = lock === '' ? '' : ` ON DUPLICATE KEY UPDATE ${key} = ${key}`;
  await connection.query(`${insert.sql}${unless}`, insert.parameters);
  const [made] = await read();
  if (made === undefined) throw new Error('The row that was just inserted cannot be found.');
  return made;
}
