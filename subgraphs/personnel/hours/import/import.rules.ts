import { type Fault, type Message } from '../../../../shared/kernel/errors';

/** A fault in a row of the sheet. `reason` is in Chinese, like the sheet. */
export type RowFault = { line: number; column: string | null; reason: string };

/** The title of each column of a sheet, by the input field that the column contains. */
export type Titles = Readonly<Record<string, { title: string }>>;

/** The error that ends the transaction of an import, so that nothing is written. The resolver reports its faults. */
export class ImportRefusal extends Error {
  constructor(readonly faults: readonly RowFault[]) {
    super(`The sheet was refused with ${faults.length} faults.`);
    this.name = 'ImportRefusal';
  }
}

/**
 * Refuses a sheet with faults. @throws ImportRefusal with all faults, from the top of the sheet down, if there are any
 */
export function refuseRows(faults: readonly RowFault[]): void {
  if (faults.length === 0) return;
  throw new ImportRefusal(faults.toSorted((one, other) => one.line - other.line));
}

/**
 * Returns the faults of one row in the words of the sheet. The title of the column replaces the name of the input
 * field.
 */
export function faultsOfRow(line: number, faults: readonly Fault[], titles: Titles): RowFault[] {
  return faults.map(({ field, text }) => rowFault(line, titles[field]?.title ?? null, text));
}

export function rowFault(line: number, column: string | null, { zh }: Message): RowFault {
  return { line, column, reason: zh };
}

/** Returns a fault for every row that repeats the key of an earlier row. */
export function repeatedRows<Row extends { line: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  column: string,
): RowFault[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const earlier = first.get(keyOf(row));
    if (earlier === undefined) first.set(keyOf(row), row.line);
    if (earlier === undefined) return [];
    const text = { zh: `与第 ${earlier} 行重复,请删除其中一行。`, en: `This row repeats row ${earlier}. Remove one.` };
    return [rowFault(row.line, column, text)];
  });
}
