import { strToU8, zipSync } from 'fflate';
import { columnLetter } from '../../../../shared/tabular/sheet/sheet-column';

/** A cell: a text, the XML inside its <c> element, or null for no cell. */
export type RawCell = string | { xml: string; attributes?: string } | null;

/** Returns a cell with a number, in the style with this index. */
export const number = (value: string, style = 0): RawCell => ({ xml: `<v>${value}</v>`, attributes: `s="${style}"` });
export const formula = (text: string): RawCell => ({ xml: `<f>${text}</f><v>1</v>` });

export function rowXml(line: number, cells: readonly RawCell[], attributes = ''): string {
  const xml = cells.map((cell, index) => {
    if (cell === null) return '';
    const place = `r="${columnLetter(index + 1)}${line}"`;
    if (typeof cell !== 'string') return `<c ${place} ${cell.attributes ?? ''}>${cell.xml}</c>`;
    return `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${line}" ${attributes}>${xml.join('')}</row>`;
}

export function sheetXml(rows: readonly (readonly RawCell[])[], before = '', after = ''): string {
  const lines = rows.map((cells, index) => rowXml(index + 1, cells)).join('');
  return `<worksheet>${before}<sheetData>${lines}</sheetData>${after}</worksheet>`;
}

/** Returns the files of a workbook with these sheets by name. A name may end in `|` and the state of the sheet. */
export function workbookFiles(sheets: Record<string, string>, bookProperties = ''): Record<string, string> {
  const names = Object.keys(sheets);
  const listed = names.map((name, index) => {
    const [title = '', state = 'visible'] = name.split('|');
    return `<sheet name="${title}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`;
  });
  const relations = names.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="http://x/worksheet" Target="worksheets/s${index + 1}.xml"/>`,
  );
  const entries = Object.values(sheets).map((xml, index) => [`xl/worksheets/s${index + 1}.xml`, xml] as const);
  return {
    'xl/workbook.xml': `<workbook>${bookProperties}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(entries),
  };
}

export function zip(files: Record<string, string | Uint8Array>): Uint8Array {
  const bytes = Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>);
}

const DIRECTORY_ENTRY = 0x02014b50;

/** Returns a copy of the archive. Its directory states this false size for one entry. */
export function withStatedSize(archive: Uint8Array, entry: string, size: number): Uint8Array {
  const bytes = Buffer.from(archive);
  for (let at = bytes.length - 46; at >= 0; at -= 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) continue;
    if (bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString() === entry)
      bytes.writeUInt32LE(size, at + 24);
  }
  return bytes;
}
