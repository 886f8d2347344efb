import { type DataSource, type EntityMetadata } from 'typeorm';
import { quoted } from '../../access/scope-sql';
import { type SortKind } from './cursor';

export type RowClass<Row extends object> = new () => Row;

/**
 * Reads one table without the ORM: its select list, and the function that converts a driver's record to a row.
 * Hydration by the ORM costs about three times as much.
 */
export type RowReader<Row extends object> = {
  selectList(alias: string): string;
  toRow(record: Record<string, unknown>): Row;
  /** Returns the type of value that a cursor holds for this column. */
  sortKind(column: string): SortKind;
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

function makeReader(metadata: EntityMetadata): RowReader<object> {
  const columns = metadata.columns.map((each) => ({ name: each.databaseName, read: valueReader(each.type) }));
  const converted = columns.filter((each) => each.read !== null) as { name: string; read: ReadValue }[];
  const kinds = new Map(metadata.columns.map((each) => [each.databaseName, sortKindOf(each.type)]));
  return {
    sortKind: (column) => kinds.get(column) ?? 'text',
    selectList: (alias) => columns.map((each) => `${alias}.${quoted(each.name)}`).join(', '),
    toRow: (record) => {
      for (const { name, read } of converted) {
        const value = record[name];
        record[name] = value === null || value === undefined ? null : read(value);
      }
      return record;
    },
  };
}

function sortKindOf(type: unknown): SortKind {
  if (type === 'date') return 'date';
  return type === 'int' || type === 'bigint' || type === 'boolean' ? 'integer' : 'text';
}

/** Returns the conversion of a driver's value, or null if the value needs none. */
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
  if (!Number.isSafeInteger(number)) throw new RangeError('An integer in the database lies beyond ±(2^53 − 1).');
  return number;
}
