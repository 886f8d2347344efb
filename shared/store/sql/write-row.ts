import { type DataSource, type EntityMetadata } from 'typeorm';
import { type Condition, quoted } from '../../access/scope-sql';
import { sqlValue } from './conditions';
import { type RowClass } from './read-row';

/** Builds the statements that update the rows of one table by primary key. */
export type RowWriter<Row extends object> = {
  update(row: Row): Condition;
  /**
   * Returns the statement that updates the named columns of many rows.
   * @throws Error if the primary key has several columns
   */
  updateAll(rows: readonly Row[], changed: readonly (keyof Row & string)[]): Condition;
  /** Returns the condition that a row of the table `t` has the primary key of one of these rows. */
  among(rows: readonly Row[]): Condition;
};

export function rowWriter<Row extends object>(source: DataSource, row: RowClass<Row>): RowWriter<Row> {
  const { tableName, columns } = source.getMetadata(row);
  const keys = columns.filter((each) => each.isPrimary);
  const others = columns.filter((each) => !each.isPrimary);
  const keySql = (prefix: string) => keys.map((each) => `${prefix}${quoted(each.databaseName)} = ?`).join(' AND ');
  const setSql = others.map((each) => `${quoted(each.databaseName)} = ?`).join(', ');
  return {
    update: (each) => ({
      sql: `UPDATE ${quoted(tableName)} SET ${setSql} WHERE ${keySql('')}`,
      parameters: [...valuesOf(others, each), ...valuesOf(keys, each)],
    }),
    updateAll: (rows, changed) => {
      const sets = others.filter((each) => (changed as readonly string[]).includes(each.propertyName));
      return updateSql({ tableName, key: onlyOne(keys), sets }, rows);
    },
    among: (rows) => amongRows(keys, rows, keySql('t.')),
  };
}

type Columns = EntityMetadata['columns'];
type Column = Columns[number];

function amongRows(keys: Columns, rows: readonly object[], keySql: string): Condition {
  const parameters = rows.flatMap((each) => valuesOf(keys, each));
  const [key, ...more] = keys;
  if (key === undefined || more.length > 0) return { sql: rows.map(() => `(${keySql})`).join(' OR '), parameters };
  return { sql: `t.${quoted(key.databaseName)} IN (${rows.map(() => '?').join(', ')})`, parameters };
}

function onlyOne(keys: Columns): Column {
  const [key, ...more] = keys;
  if (key === undefined || more.length > 0)
    throw new Error('Many rows can be updated at once only in a table whose primary key has one column.');
  return key;
}

type Update = { tableName: string; key: Column; sets: Columns };

/**
 * Returns the UPDATE. A value that all rows share is written once, and other values are chosen by the key of the row.
 * The statement for a change of state is therefore short, whatever the number of rows.
 */
function updateSql({ tableName, key, sets }: Update, rows: readonly object[]): Condition {
  const keys = rows.flatMap((each) => valuesOf([key], each));
  const parts = sets.map((column): Condition => {
    const values = rows.flatMap((each) => valuesOf([column], each));
    const name = quoted(column.databaseName);
    if (values.every((each) => each === values[0])) return { sql: `${name} = ?`, parameters: [values[0]] };
    const cases = `CASE ${quoted(key.databaseName)}${' WHEN ? THEN ?'.repeat(rows.length)} END`;
    return { sql: `${name} = ${cases}`, parameters: values.flatMap((value, index) => [keys[index], value]) };
  });
  const set = parts.map((each) => each.sql).join(', ');
  const sql = `UPDATE ${quoted(tableName)} SET ${set} WHERE ${quoted(key.databaseName)} IN (${keys.map(() => '?').join(', ')})`;
  return { sql, parameters: [...parts.flatMap((each) => each.parameters), ...keys] };
}

function valuesOf(columns: Columns, row: object): unknown[] {
  return columns.map((each) => storedValue(each.type, (row as Record<string, unknown>)[each.propertyName]));
}

export function storedValue(type: unknown, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  return type === 'simple-json' ? JSON.stringify(value) : sqlValue(value);
}

/** The maximum number of rows in one statement, because SQLite takes at most 32,766 parameters. */
const ROWS_A_STATEMENT = 500;

export function chunksOf<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / ROWS_A_STATEMENT);
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * ROWS_A_STATEMENT, (index + 1) * ROWS_A_STATEMENT),
  );
}
