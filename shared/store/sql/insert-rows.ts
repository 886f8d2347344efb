import { type DataSource, type EntityManager } from 'typeorm';
import { quoted } from '../../access/scope-sql';
import { type Connection } from '../connection/connection';
import { type RowClass } from './read-row';
import { storedValue } from './write-row';

/** The maximum number of values in one INSERT, far below SQLite's 32,766 parameters and MariaDB's packet size. */
const VALUES_A_STATEMENT = 8000;

/** Inserts many rows with few statements and returns nothing. `end` is appended to each statement. */
export async function insertRows<Row extends object>(
  where: Connection | EntityManager,
  row: RowClass<Row>,
  rows: readonly Row[],
  end = '',
): Promise<void> {
  if (rows.length === 0) return;
  const { columns, tableName } = sourceOf(where).getMetadata(row);
  const list = columns.map((each) => quoted(each.databaseName)).join(', ');
  const placeholders = `(${columns.map(() => '?').join(', ')})`;
  const step = Math.max(1, Math.floor(VALUES_A_STATEMENT / columns.length));
  for (let start = 0; start < rows.length; start += step) {
    const chunk = rows.slice(start, start + step);
    const values = chunk.flatMap((each) =>
      columns.map((column) => storedValue(column.type, each[column.propertyName as keyof Row])),
    );
    const tuples = chunk.map(() => placeholders).join(', ');
    await where.query(`INSERT INTO ${quoted(tableName)} (${list}) VALUES ${tuples}${end}`, values);
  }
}

function sourceOf(where: Connection | EntityManager): DataSource {
  return 'source' in where ? where.source : where.connection;
}
