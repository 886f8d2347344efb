import { type Snapshot } from '../../oracle/table-snapshots';

export type Row = Record<string, unknown>;

/** Returns the rows of a table of a subgraph. The caller names the columns that it reads. */
export function rowsOf<Named extends Row = Row>(rows: Snapshot, table: `${string}.${string}`): Named[] {
  const found = rows.get(table) as Named[] | undefined;
  if (found === undefined) throw new Error(`There is no table ${table}.`);
  return found;
}

/** Returns the row of a table with this value of a column, by default of its id. */
export function rowOf(rows: Snapshot, table: `${string}.${string}`, value: string, column = 'id'): Row {
  const found = rowsOf(rows, table).find((each) => each[column] === value);
  if (found === undefined) throw new Error(`The table ${table} has no row ${value}.`);
  return found;
}

/** Returns a function that lists the ids of a table. */
export function idsOf(table: `${string}.${string}`): (rows: Snapshot) => string[] {
  return (rows) => rowsOf(rows, table).map(({ id }) => String(id));
}

/** Returns the value of a column that stores JSON. SQLite returns its text. */
export function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}
