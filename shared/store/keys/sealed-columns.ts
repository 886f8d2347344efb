import { type Condition } from '../../access/scope-sql';
import { type OlderForm, type Sealing, isSealed } from '../../runtime/sealing';
import { type KeyUse, type KeyedRow } from './data-key';

/**
 * Sealed columns of a table. The first of them shows whether a row needs the key. Every version of the Hub that used
 * the key has sealed this column in such a row. `older` returns the older form in which a column may be stored.
 */
export type SealedColumns = {
  table: string;
  columns: readonly [string, ...string[]];
  older?: (column: string, id: string) => OlderForm | null;
};

/** Describes how rows depend on the key that encrypts their columns. A column that is empty or null needs no key. */
export function sealedColumns(sealing: Sealing, { table, columns, older = () => null }: SealedColumns): KeyUse {
  const [first] = columns;
  const opened = (row: KeyedRow, column: string) =>
    sealing.open(String(row[column]), { table, column, id: row.id }, older(column, row.id));
  const filled = (row: KeyedRow) => columns.filter((column) => row[column] !== null && row[column] !== '');
  return {
    table,
    checked: [first],
    keyed: keyedBy(first),
    // An older version may have stored clear text that begins like a sealed value. Such a row needs no key.
    fits: (row) => !isSealed(String(row[first])) || succeeds(() => opened(row, first)),
    columns,
    stale: () => sealedWithout(sealing.prefix, columns),
    renew: (row) =>
      Object.fromEntries(
        filled(row).map((column) => [column, sealing.seal(opened(row, column), { table, column, id: row.id })]),
      ),
  };
}

/** Returns the SQL condition of rows in which a column is sealed, in the older form (1) or the present form (2). */
export function keyedBy(column: string): string {
  return `SUBSTR(${column}, 1, 2) IN ('1.', '2.')`;
}

function sealedWithout(prefix: string, columns: readonly string[]): Condition {
  const stale = columns.map((column) => `(${column} <> '' AND SUBSTR(${column}, 1, ${prefix.length}) <> ?)`);
  return { sql: stale.join(' OR '), parameters: columns.map(() => prefix) };
}

/**
 * Returns whether a value can be opened. Opening fails with another key, at another place, or if the value was changed.
 */
export function succeeds(open: () => unknown): boolean {
  try {
    open();
    return true;
  } catch {
    return false;
  }
}
