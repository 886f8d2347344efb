import { strToU8, Zip, ZipDeflate } from 'fflate';
import { columnLetter } from '../sheet/sheet-column';
import { NO_TIME, sheetEntry, workbookParts } from './workbook-parts';
import { elementStart, escapeText, type NewCell, rowText } from './workbook-text';

/**
 * A table that is written row by row. The titles are in the first line, which is frozen and printed on every page.
 * `name` has at most 31 characters, without []:*?/\. `width` counts characters of the default font.
 */
export type TableSheet = {
  name: string;
  columns: readonly { title: string; width: number }[];
  rows: AsyncIterable<readonly NewCell[]> | Iterable<readonly NewCell[]>;
};
/** The texts that are printed at the top and at the bottom of every page. */
export type PrintedWith = { header: string; footer: string };

const ROWS_A_PIECE = 100;

/**
 * Yields an XLSX in pieces as its rows arrive. Memory holds one piece of one sheet, however long the sheet is. The
 * sheets are read one after the other.
 */
export async function* workbookPieces(
  sheets: readonly TableSheet[],
  printed: PrintedWith,
): AsyncGenerator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  const entries = new Map<string, AsyncIterable<string> | Iterable<string>>();
  sheets.forEach((sheet, index) =>
    entries.set(sheetEntry(index), sheetTexts(sheet, { printed, isFirst: index === 0 })),
  );
  const names = sheets.map(({ name }) => ({ name, titleLines: 1 }));
  for (const [name, text] of Object.entries(workbookParts(names))) entries.set(name, [text]);
  for (const [name, texts] of entries) {
    const entry = new ZipDeflate(name);
    entry.mtime = NO_TIME;
    zip.add(entry);
    for await (const text of texts) {
      entry.push(strToU8(text));
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

type Around = { printed: PrintedWith; isFirst: boolean };

async function* sheetTexts({ columns, rows }: TableSheet, around: Around): AsyncGenerator<string, void> {
  const titles = columns.map(({ title }): NewCell => ({ text: title, style: 'tableHeader' }));
  yield `${elementStart('worksheet')}${before(columns, around)}<sheetData>${rowText(titles, 1, heightOf(titles, columns))}`;
  let line = 1;
  let texts: string[] = [];
  for await (const cells of rows) {
    texts.push(rowText(cells, (line += 1), heightOf(cells, columns)));
    if (texts.length < ROWS_A_PIECE) continue;
    yield texts.join('');
    texts = [];
  }
  const filter = line === 1 ? '' : `<autoFilter ref="A1:${columnLetter(columns.length)}${line}"/>`;
  yield `${texts.join('')}</sheetData>${filter}${printing(around.printed)}</worksheet>`;
}

const LINE_POINTS = 15;
const MOST_POINTS = 400;

/** Returns the height of a row in points, by the text with the most lines; null if every text fits on one line. */
function heightOf(cells: readonly NewCell[], columns: TableSheet['columns']): number | null {
  const lines = cells.map((cell, at) =>
    'text' in cell ? Math.ceil(widthOf(cell.text) / (columns[at]?.width ?? 1)) : 1,
  );
  const most = Math.max(1, ...lines);
  return most === 1 ? null : Math.min(MOST_POINTS, most * LINE_POINTS);
}

/**
 * Returns the width of a text in characters of the default font, plus a margin. A Chinese character or punctuation mark
 * counts as two.
 */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 1);
}

function before(columns: TableSheet['columns'], { isFirst }: Around): string {
  const view = `<sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0">`;
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews>${view}${frozen}<selection pane="bottomLeft"/></sheetView></sheetViews>`,
    `<cols>${widths.join('')}</cols>`,
  ].join('');
}

/** Returns the print settings: A4 landscape, one page wide, as many pages as needed. */
function printing({ header, footer }: PrintedWith): string {
  const above = `&C&14 ${printable(header)}`;
  const below = `&L${printable(footer)}&R第 &P 页,共 &N 页`;
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.8" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddHeader>${escapeText(above)}</oddHeader><oddFooter>${escapeText(below)}</oddFooter></headerFooter>`,
  ].join('');
}

/** Escapes an ampersand, which begins a command in a header or footer. */
function printable(text: string): string {
  return text.replaceAll('&', '&&');
}
