import { type DataSource, type EntityMetadata } from 'typeorm';
import { quoted } from '../../access/scope-sql';
import { type SortKind } from './cursor';

export type RowClass<Row extends object> = new () => Row;

/**
 * The parts that read one table without the ORM: the select list, and the function that converts a driver's record to a
 * row. Hydration by the ORM costs about three times as much.
 */
export type RowReader<Row extends object> = {
  selectList(alias: string): string;
  toRow(record: Record<string, unknown>): Row;
  /** Returns the type of value that a cursor holds for this column. */
  sortKind(column: string): SortKind;
  /** Returns a reader of these columns only. Its rows throw an error if any other column is read. */
  only(columns: readonly string[]): RowReader<Row>;
};

type ReadValue = (value: unknown) => unknown;

const readers = new WeakMap<DataSource, Map<RowClass<object>, RowReader<object>>>();

export function rowReader<Row extends object>(source: DataSource, row: RowClass<Row>): RowReader<Row> {
  const known = readers.get(source) ?? new Map<RowClass<object>, RowReader<object>>();
  readers.set(source, known);
  const reader = known.get(row) ?? makeReader(source.getMetadata(row));
  known.set(row, reader);
  return reader as RowReader<Row>;
}

function makeReader(metadata: EntityMetadata, wanted: ReadonlySet<string> | null = null): RowReader<object> {
  const all = metadata.columns.map((each) => ({ name: each.databaseName, read: valueReader(each.type) }));
  const columns = wanted === null ? all : all.filter(({ name }) => wanted.has(name));
  const converted = columns.filter((each) => each.read !== null) as { name: string; read: ReadValue }[];
  const kinds = new Map(metadata.columns.map((each) => [each.databaseName, sortKindOf(each.type)]));
  const guard = wanted === null ? null : guardOf(all.map(({ name }) => name).filter((name) => !wanted.has(name)));
  const parts = new Map<string, RowReader<object>>();
  return {
    sortKind: (column) => kinds.get(column) ?? 'text',
    selectList: (alias) => columns.map((each) => `${alias}.${quoted(each.name)}`).join(', '),
    toRow: (record) => {
      for (const { name, read } of converted) {
        const value = record[name];
        record[name] = value === null || value === undefined ? null : read(value);
      }
      return guard === null ? record : (Object.setPrototypeOf(record, guard) as object);
    },
    only: (names) => {
      const key = names.join();
      const part = parts.get(key) ?? makeReader(metadata, new Set(names));
      parts.set(key, part);
      return part;
    },
  };
}

/**
 * Returns the prototype of rows that were read without some columns. Reading a missing column throws an error, because
 * the column could otherwise be taken for an empty one.
 */
function guardOf(missing: readonly string[]): object {
  const refuse = (name: string) => () => {
    throw new Error(`The column ${name} was not read. Name it among the columns of the query.`);
  };
  const refusals = missing.map((name) => [name, { get: refuse(name) }] as const);
  return Object.create(Object.prototype, Object.fromEntries(refusals)) as object;
}

function sortKindOf(type: unknown): SortKind {
  if (type === 'date') return 'date';
  return type === 'int' || type === 'bigint' || type === 'boolean' ? 'integer' : 'text';
}

/** Returns the function that converts a driver's value, or null if the value needs no conversion. */
function valueReader(type: unknown): ReadValue | null {
  if (type === 'boolean') return (value) => value === true || value === 1 || value === '1';
  if (type === 'bigint') return safeInteger;
  if (type === 'simple-json') return (value) => JSON.parse(value as string) as unknown;
  return null;
}

/**
 * Converts an integer of the database.
 * @throws RangeError if a number cannot hold it exactly: money is never rounded
 */
export function safeInteger(value: unknown): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number))
    throw new RangeError(
      `The integer ${String(value)} in the database is outside ±(2^53 − 1). Correct the stored value.`,
    );
  return number;
}
