import { strToU8, zipSync } from 'fflate';
import { NO_TIME, sheetEntry, type SheetName, workbookParts } from './workbook-parts';
import { element } from './workbook-text';

/** A sheet to write. `content` is everything inside its <worksheet>. */
export type NewSheet = SheetName & { content: string };

/** Writes a workbook as the bytes of an XLSX file. */
export function writeWorkbook(sheets: readonly NewSheet[]): Uint8Array {
  const texts = workbookParts(sheets);
  sheets.forEach(({ content }, index) => {
    texts[sheetEntry(index)] = element('worksheet', content);
  });
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { mtime: NO_TIME });
}
