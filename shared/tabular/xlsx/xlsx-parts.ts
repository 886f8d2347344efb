import { damaged, Zip } from './open-zip';
import { refuseFile } from '../sheet/sheet-fault';
import { type SheetLimits } from '../sheet/sheet-limits';
import { type SheetPart } from '../sheet/sheet-part';
import { openWorkbook, type Workbook } from './workbook';
import { worksheetParts } from './worksheet';

/** The title of the sheet that explains how to fill in a template. It is the only visible sheet that is skipped. */
export const INSTRUCTIONS_TITLE = '填写说明';

/**
 * Yields the parts of the only visible sheet with content in an XLSX.
 * @throws SheetRefusal unless exactly one visible sheet has content
 */
export async function* xlsxParts(bytes: Uint8Array, limits: SheetLimits): AsyncGenerator<SheetPart, void> {
  const zip = await Zip.open(bytes, limits);
  refuseOtherKinds(zip);
  const book = await openWorkbook(zip, limits);
  const entry = await filledSheet(zip, book, limits);
  yield* worksheetParts(zip.read(entry), book, limits.cellCharacters);
}

/**
 * Finds the sheet to read. If several sheets have content, the program can neither guess which sheet the user means nor
 * silently skip the others.
 */
async function filledSheet(zip: Zip, book: Workbook, limits: SheetLimits): Promise<string> {
  const filled: { name: string; entry: string }[] = [];
  for (const sheet of book.sheets) {
    if (!sheet.visible || sheet.name === INSTRUCTIONS_TITLE) continue;
    if (await hasAnything(worksheetParts(zip.read(sheet.entry), book, limits.cellCharacters))) filled.push(sheet);
  }
  const [only, ...others] = filled;
  if (only === undefined)
    throw refuseFile(
      '可见的工作表中没有内容,请填写或取消隐藏后再导入。',
      'No visible sheet has content. Fill one in or unhide it, then import the file.',
    );
  if (others.length > 0) {
    const names = filled.map(({ name }) => `“${name.slice(0, 31)}”`).join('、');
    throw refuseFile(
      `多张工作表有内容:${names}。请只保留要导入的一张。`,
      `Several sheets have content: ${names}. Keep only the one to import.`,
    );
  }
  return only.entry;
}

async function hasAnything(parts: AsyncIterable<SheetPart>): Promise<boolean> {
  for await (const part of parts) {
    if (part.kind === 'line' && part.cells.size > 0) return true;
  }
  return false;
}

function refuseOtherKinds(zip: Zip): void {
  if (zip.has('xl/workbook.bin')) throw otherKind('XLSB');
  if (zip.has('content.xml')) throw otherKind('ODS');
  if (!zip.has('xl/workbook.xml') || !zip.has('xl/_rels/workbook.xml.rels')) throw damaged();
}

/** Returns the refusal of a file in another format. @param kind the actual format of the file */
export function otherKind(kind: string) {
  return refuseFile(
    `文件为 ${kind} 格式,请另存为“Excel 工作簿(.xlsx)”后再导入。`,
    `The file has the format ${kind}. Save it as an Excel workbook (.xlsx).`,
  );
}
