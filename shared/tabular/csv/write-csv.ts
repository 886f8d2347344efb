import { dateOfSerial } from '../xlsx/date-serial';
import { type TableSheet } from '../xlsx/stream-workbook';
import { type NewCell, unrunnable } from '../xlsx/workbook-text';

/** The byte order mark by which spreadsheet programs recognise UTF-8. */
export const UTF8_MARK = '\ufeff';
const ROWS_A_PIECE = 100;

/**
 * Writes a table as CSV (RFC 4180) in pieces, titles first. It begins with a byte order mark, so that spreadsheet
 * programs read it as UTF-8.
 */
export async function* csvPieces({ columns, rows }: TableSheet): AsyncGenerator<string, void> {
  let lines = [`${UTF8_MARK}${csvLine(columns.map(({ title }) => title))}`];
  for await (const cells of rows) {
    lines.push(csvLine(cells.map(csvText)));
    if (lines.length < ROWS_A_PIECE) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

/** Returns one line of fields, which are quoted where necessary. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(quotedWhereNeeded).join(',')}\r\n`;
}

function quotedWhereNeeded(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/**
 * Returns the CSV text of a workbook's cell: a date as YYYY-MM-DD, and an amount with all its digits. It puts an
 * apostrophe before text that a spreadsheet would run as a formula.
 */
export function csvText(cell: NewCell): string {
  if ('empty' in cell) return '';
  if ('text' in cell) return unrunnable(cell.text);
  if ('digits' in cell) return cell.digits;
  return (cell.style === 'tableDate' ? dateOfSerial(cell.number, 1900) : null) ?? String(cell.number);
}
