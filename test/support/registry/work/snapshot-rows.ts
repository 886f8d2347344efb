import { type Snapshot } from '../../oracle/table-snapshots';

export type Row = Record<string, unknown>;

/**
 * Returns the rows of a table, which is named `subgraph.table`. The type argument `Named` has the columns that the
 * calling code reads.
 */
export function rowsOf<Named extends Row = Row>(rows: Snapshot, table: `${string}.${string}`): Named[] {
  const found = rows.get(table) as Named[] | undefined;
  if (found === undefined) throw new Error(`There is no table ${table}.`);
  return found;
}

/** Returns the row of a table in which the column has this value. The column is `id` by default. */
export function rowOf(rows: Snapshot, table: `${string}.${string}`, value: string, column = 'id'): Row {
  const found = rowsOf(rows, table).find((each) => each[column] === value);
  if (found === undefined) throw new Error(`The table ${table} has no row ${value}.`);
  return found;
}

/** Returns a function that returns the ids of all rows in a table. */
export function idsOf(table: `${string}.${string}`): (rows: Snapshot) => string[] {
  return (rows) => rowsOf(rows, table).map(({ id }) => String(id));
}

/** Returns the parsed value of a column that stores JSON. SQLite returns such a column as text. */
export function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}
