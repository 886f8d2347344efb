import { quoted } from '../../access/scope-sql';
import { type Connection, lockingClause } from '../connection/connection';
import { insertRows } from './insert-rows';
import { type RowClass } from './read-row';

/**
 * The columns that decide how an inserted row joins an existing row. `unique` names the columns of a unique index.
 * `flags` names the columns that are merged if a row with the same unique columns exists.
 */
export type Joining<Row> = { unique: readonly (keyof Row & string)[]; flags: readonly (keyof Row & string)[] };

/**
 * Inserts rows. If a row with the same unique columns exists, only its flags change: each flag is set if either row
 * sets it. Without flags the existing row stays unchanged. If two writers insert the same row at the same time, the
 * second writer finds the row of the first.
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
