import { quoted } from '../scope/scope-sql';
import { type Connection, lockingClause } from './connection';
import { type RowClass } from './read-row';
import { storedValue } from './write-row';

/** `unique`: the columns of the index that tells rows apart. `flags`: what is joined where such a row is there already. */
export type Joining<Row> = { unique: readonly (keyof Row & string)[]; flags: readonly (keyof Row & string)[] };

/** Rows a statement: far below SQLite's 32,766 parameters and MariaDB's packet. */
const ROWS_A_STATEMENT = 500;

/**
 * New rows; where one with the same unique columns is there already, it stays as it is but for its flags, which are set where they
 * were or would be. Safe for two that do it at once, as the database decides.
 */
export async function insertOrJoin<Row extends object>(
  connection: Connection,
  row: RowClass<Row>,
  { rows, unique, flags }: Joining<Row> & { rows: readonly Row[] },
): Promise<void> {
  const { columns, tableName } = connection.source.getMetadata(row);
  const names = columns.map((each) => quoted(each.databaseName));
  const tuple = `(${names.map(() => '?').join(', ')})`;
  const onSqlite = lockingClause(connection) === '';
  const fresh = (flag: string) => (onSqlite ? `excluded.${quoted(flag)}` : `VALUES(${quoted(flag)})`);
  const joined = flags.map((flag) => `${quoted(flag)} = (${quoted(flag)} OR ${fresh(flag)})`).join(', ');
  const conflict = onSqlite
    ? `ON CONFLICT (${unique.map(quoted).join(', ')}) DO UPDATE SET`
    : 'ON DUPLICATE KEY UPDATE';
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const chunk = rows.slice(start, start + ROWS_A_STATEMENT);
    const values = chunk.flatMap((each) =>
      columns.map(({ type, propertyName }) => storedValue(type, each[propertyName as keyof Row])),
    );
    const into = `INSERT INTO ${quoted(tableName)} (${names.join(', ')}) VALUES ${chunk.map(() => tuple).join(', ')}`;
    await connection.query(`${into} ${conflict} ${joined}`, values);
  }
}
