import { type DataSource, type EntityMetadata } from 'typeorm';
import { type Condition, quoted } from '../scope/scope-sql';
import { sqlValue } from './conditions';
import { type RowClass } from './read-row';

/** How rows of one table are found again by their primary key, and changed. */
export type RowWriter<Row extends object> = {
  update(row: Row): Condition;
  /** The rows of the table `t` with the primary keys of these. */
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
    among: (rows) => amongRows(keys, rows, keySql('t.')),
  };
}

type Columns = EntityMetadata['columns'];

function amongRows(keys: Columns, rows: readonly object[], keySql: string): Condition {
  const parameters = rows.flatMap((each) => valuesOf(keys, each));
  const [key, ...more] = keys;
  if (key === undefined || more.length > 0) return { sql: rows.map(() => `(${keySql})`).join(' OR '), parameters };
  return { sql: `t.${quoted(key.databaseName)} IN (${rows.map(() => '?').join(', ')})`, parameters };
}

function valuesOf(columns: Columns, row: object): unknown[] {
  return columns.map((each) => storedValue(each.type, (row as Record<string, unknown>)[each.propertyName]));
}

export function storedValue(type: unknown, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  return type === 'simple-json' ? JSON.stringify(value) : sqlValue(value);
}
