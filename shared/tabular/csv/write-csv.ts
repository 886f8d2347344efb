import { dateOfSerial } from '../xlsx/date-serial';
import { type TableSheet } from '../xlsx/stream-workbook';
import { type NewCell, unrunnable } from '../xlsx/workbook-text';

/** By which spreadsheet programs know the text for UTF-8. */
export const UTF8_MARK = '\ufeff';
const ROWS_A_PIECE = 100;

/** A table as CSV (RFC 4180) in pieces, as its rows come: titles first. Its text begins with a mark, so that spreadsheet programs read it as UTF-8. */
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

/** One line of fields as they are to be read. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(quotedWhereNeeded).join(',')}\r\n`;
}

function quotedWhereNeeded(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** What a cell of a workbook is in CSV: dates as such, amounts with their digits; no text that a spreadsheet would run. */
export function csvText(cell: NewCell): string {
  if ('empty' in cell) return '';
  if ('text' in cell) return unrunnable(cell.text);
  if ('digits' in cell) return cell.digits;
  return (cell.style === 'tableDate' ? dateOfSerial(cell.number, 1900) : null) ?? String(cell.number);
}
