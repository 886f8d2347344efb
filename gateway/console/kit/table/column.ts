import { type ReactNode } from 'react';
import { RUNS } from '../../../../shared/tabular/sheet/running-text';
import { type Words } from '../../words/language';

/** The value of a cell, by which rows are sorted. */
export type CellValue = string | number | null;

/** A column of a table. */
export type Column<Row> = {
  /** The name of the column in the address of the page. */
  key: string;
  title: Words;
  /** Returns the value by which rows are sorted. */
  value: (row: Row) => CellValue;
  /** Returns the text of the cell when it is copied. Without this function, the value is copied. */
  text?: (row: Row) => string;
  /** Returns what the page shows in the cell. Without this function, the page shows the text of the cell. */
  show?: (row: Row) => ReactNode;
  /** Returns the total of the column for all rows. A table with such a column has a total row. */
  total?: (rows: readonly Row[]) => string;
  /** Whether the column holds numbers, which are aligned to the right. */
  isNumber?: boolean;
  /** Whether the column is hidden until the person chooses it. */
  isHidden?: boolean;
  /** The name of the column in the files of `GET /export`. Null if the Hub does not export the column. */
  exported: string | null;
};

/** The column by which rows are sorted, and the direction. */
export type Sort = { key: string; isDescending: boolean };

/** Returns the text of a cell: the result of `text`, or else the value. An empty value gives an empty text. */
export function cellText<Row>({ text, value }: Column<Row>, row: Row): string {
  if (text !== undefined) return text(row);
  const raw = value(row);
  return raw === null ? '' : String(raw);
}

/** Returns the rows sorted by a column. Empty cells come last, and equal rows keep their order. */
export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const column = columns.find(({ key }) => key === sort?.key);
  if (column === undefined || sort === null) return rows;
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const keyed = rows.map((row) => ({ row, value: column.value(row) }));
  keyed.sort((one, other) => {
    if (one.value === null || other.value === null) return Number(one.value === null) - Number(other.value === null);
    const order =
      typeof one.value === 'number' && typeof other.value === 'number'
        ? one.value - other.value
        : collator.compare(String(one.value), String(other.value));
    return sort.isDescending ? -order : order;
  });
  return keyed.map(({ row }) => row);
}

/** Returns whether a table with these columns has a total row. */
export function hasTotal<Row>(columns: readonly Column<Row>[]): boolean {
  return columns.some(({ total }) => total !== undefined);
}

/**
 * Returns the cells of the total row. The first cell begins with the title. A column without a total has an empty cell.
 * Null if no column has a total, because the table then has no total row.
 */
export function totalCells<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  title: string,
): readonly string[] | null {
  if (!hasTotal(columns)) return null;
  const [first = '', ...others] = columns.map(({ total }) => total?.(rows) ?? '');
  return [`${title} ${first}`.trim(), ...others];
}

/**
 * Converts rows into tab-separated lines, which can be pasted into a spreadsheet. The titles of the columns come first,
 * and the total row of the table comes last.
 */
export function tsvOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { titleOf, totalTitle }: { titleOf: (words: Words) => string; totalTitle: Words },
): string {
  const titles = columns.map(({ title }) => titleOf(title));
  const cells = rows.map((row) => columns.map((column) => pasteable(column, row)));
  const total = totalCells(rows, columns, titleOf(totalTitle));
  const lines = [titles, ...cells, ...(total === null ? [] : [total])];
  return lines.map((line) => line.join('\t')).join('\r\n');
}

/**
 * Returns the text of a cell so that a spreadsheet shows it unchanged. Puts the text on one line, adds an apostrophe
 * before a formula, and quotes a text that begins with a quote.
 */
function pasteable<Row>(column: Column<Row>, row: Row): string {
  const text = cellText(column, row).replace(/[\t\r\n]+/g, ' ');
  const isNumber = column.isNumber === true || typeof column.value(row) === 'number';
  const still = RUNS.test(text) && !isNumber ? `'${text}` : text;
  return still.startsWith('"') ? `"${still.replaceAll('"', '""')}"` : still;
}
