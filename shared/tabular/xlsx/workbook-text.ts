import { RUNS } from '../sheet/running-text';
import { columnLetter } from '../sheet/sheet-column';

/** The content of a new cell. A text is stored as text, so no program takes it for a formula. */
export type NewCell =
  | { text: string; style: CellStyle }
  | { number: number; style: CellStyle }
  /** A number, written as a text of digits, because a JavaScript number might be rounded. */
  | { digits: string; style: CellStyle }
  | { empty: true; style: CellStyle };

/**
 * The cell styles, as positions in {@link STYLES}. `text` keeps all typed characters, leading zeros included. Styles
 * that begin with `table` have borders, for printing.
 */
export const CELL_STYLES = {
  plain: 0,
  header: 1,
  text: 2,
  date: 3,
  number: 4,
  wrapped: 5,
  tableHeader: 6,
  tableText: 7,
  tableDate: 8,
  tableCount: 9,
  tableMoney: 10,
  tableShare: 11,
  tableScore: 12,
  yuan: 13,
  tableYuan: 14,
  tableDecimal: 15,
} as const;
export type CellStyle = keyof typeof CELL_STYLES;

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The id of the first number format that a workbook defines itself. Ids below it are built in. */
const OWN_DATE = 164;
const OWN_SHARE = 165;
const OWN_SCORE = 166;
const COUNT = 3;
const MONEY = 4;
/** The built-in format that shows as many decimals as a number has. */
const GENERAL = 0;
/** The built-in format with two decimals and without commas between thousands, for files that programs read. */
const YUAN = 2;

type Root = 'workbook' | 'worksheet' | 'styleSheet';

export function element(name: Root, content: string): string {
  return `${elementStart(name)}${content}</${name}>`;
}

/** Returns the beginning of a document, up to its content, for documents that are written in pieces. */
export function elementStart(name: Root): string {
  const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return `${DECLARATION}<${name} ${MAIN} ${relations}>`;
}

export const STYLES = element(
  'styleSheet',
  [
    `<numFmts count="3"><numFmt numFmtId="${OWN_DATE}" formatCode="yyyy\\-mm\\-dd"/>`,
    `<numFmt numFmtId="${OWN_SHARE}" formatCode="0.0%"/><numFmt numFmtId="${OWN_SCORE}" formatCode="0.0"/></numFmts>`,
    '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>',
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFD9E2F3"/></patternFill></fill></fills>',
    `<borders count="2"><border/><border>${['left', 'right', 'top', 'bottom']
      .map((side) => `<${side} style="thin"><color rgb="FF808080"/></${side}>`)
      .join('')}</border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="16">${[
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
      '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>',
      '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
      `<xf numFmtId="${OWN_DATE}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
      '<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
      '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
      '<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
      '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
      ...[OWN_DATE, COUNT, MONEY, OWN_SHARE, OWN_SCORE].map(
        (format) =>
          `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
      ),
      `<xf numFmtId="${YUAN}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
      ...[YUAN, GENERAL].map(
        (format) =>
          `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
      ),
    ].join('')}</cellXfs>`,
  ].join(''),
);

/**
 * Returns the rows from line 1, with cells from column A. An empty text gives no cell, so the style of its column
 * applies.
 */
export function sheetData(rows: readonly (readonly NewCell[])[]): string {
  return `<sheetData>${rows.map((cells, index) => rowText(cells, index + 1)).join('')}</sheetData>`;
}

/**
 * Returns one row.
 * @param height in points. With null, the program chooses the height, and the row may be too low for a text of several
 * lines
 */
export function rowText(cells: readonly NewCell[], line: number, height: number | null = null): string {
  const own = height === null ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${line}"${own}>${cells.map((cell, at) => cellText(cell, `${columnLetter(at + 1)}${line}`)).join('')}</row>`;
}

function cellText(cell: NewCell, reference: string): string {
  const place = `r="${reference}" s="${CELL_STYLES[cell.style]}"`;
  if ('number' in cell) return `<c ${place}><v>${cell.number}</v></c>`;
  if ('digits' in cell) return `<c ${place}><v>${cell.digits}</v></c>`;
  if ('empty' in cell) return `<c ${place}/>`;
  if (cell.text === '') return '';
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeText(unrunnable(cell.text))}</t></is></c>`;
}

/**
 * Puts an apostrophe before a text that looks like a formula. Without it, a spreadsheet program would run the text when
 * it opens a CSV file. This applies to XLSX files too, because a user may save them as CSV.
 */
export function unrunnable(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes characters that XML cannot hold, as Office does, and text that looks like such an escape. */
export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (character) => `_x${hex4(character)}_`)
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

function hex4(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
