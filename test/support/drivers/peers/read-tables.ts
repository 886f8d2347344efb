import { Zip } from '../../../../shared/tabular/xlsx/open-zip';
import { type Cell } from '../../../../shared/tabular/sheet/sheet-part';
import { openWorkbook } from '../../../../shared/tabular/xlsx/workbook';
import { worksheetParts } from '../../../../shared/tabular/xlsx/worksheet';

const LIMITS = { unpackedBytes: 64 * 1024 * 1024, entries: 100, sharedTexts: 0 };

/**
 * The content of a cell: `=12.50` is a number with these digits, `@2026-01-31` is a date, and `refused: …` is a cell
 * that the Hub refuses. Anything else is a text, and null is a missing cell.
 */
export type Answered = string | null;

function textOf(cell: Cell | undefined): Answered {
  if (cell === undefined) return null;
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'number') return `=${cell.text}`;
  return cell.kind === 'date' ? `@${cell.date}` : `refused: ${cell.reason.en}`;
}

/**
 * Returns the rows of each sheet in their order, keyed by the name of the sheet. The function reads the workbook as the
 * Hub reads an upload.
 */
export async function readTables(bytes: Uint8Array): Promise<Map<string, Answered[][]>> {
  const zip = await Zip.open(bytes, LIMITS);
  const book = await openWorkbook(zip, { ...LIMITS, fileBytes: 0, rows: 0, cellCharacters: 2000, faults: 0 });
  const tables = new Map<string, Answered[][]>();
  for (const { name, entry } of book.sheets) {
    const rows: Answered[][] = [];
    for await (const part of worksheetParts(zip.read(entry), book, 2000)) {
      if (part.kind !== 'line') continue;
      const last = Math.max(0, ...part.cells.keys());
      rows.push(Array.from({ length: last }, (_, index) => textOf(part.cells.get(index + 1))));
    }
    tables.set(name, rows);
  }
  return tables;
}

/** Returns the text of one file in the archive. */
export async function entryText(bytes: Uint8Array, name: string): Promise<string> {
  const zip = await Zip.open(bytes, LIMITS);
  const pieces: Buffer[] = [];
  for await (const piece of zip.read(name)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
