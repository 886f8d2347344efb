import { quoted } from '../../access/scope-sql';
import { type Connection, lockingClause } from '../connection/connection';
import { insertRows } from './insert-rows';
import { type RowClass } from './read-row';

/** `unique`: the columns of the index that tells rows apart. `flags`: what is joined where such a row is there already. */
export type Joining<Row> = { unique: readonly (keyof Row & string)[]; flags: readonly (keyof Row & string)[] };

/**
 * New rows; where one with the same unique columns is there already, it stays as it is but for its flags, which are set where they
 * were or would be; no flags change nothing. Safe for two that do it at once, as the database decides.
 */
export async function insertOrJoin<Row extends object>(
  connection: Connection,
  row: RowClass<Row>,
  { rows, unique, flags }: Joining<Row> & { rows: readonly Row[] },
): Promise<void> {
  const onSqlite = lockingClause(connection) === '';
  const fresh = (flag: string) => (onSqlite ? `excluded.${quoted(flag)}` : `VALUES(${quoted(flag)})`);
  const [first = ''] = unique;
  const joined =
    flags.map((flag) => `${quoted(flag)} = (${quoted(flag)} OR ${fresh(flag)})`).join(', ') ||
    `${quoted(first)} = ${fresh(first)}`;
  const conflict = onSqlite
    ? `ON CONFLICT (${unique.map(quoted).join(', ')}) DO UPDATE SET`
    : 'ON DUPLICATE KEY UPDATE';
  await insertRows(connection, row, rows, ` ${conflict} ${joined}`);
}
