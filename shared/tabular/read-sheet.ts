import { csvParts } from './csv/csv-parts';
import { type SheetColumns, type SheetRow } from './sheet/sheet-column';
import { refuseFile, type SheetFault, SheetRefusal } from './sheet/sheet-fault';
import { SHEET_LIMITS, type SheetLimits } from './sheet/sheet-limits';
import { type SheetPart } from './sheet/sheet-part';
import { SheetReader } from './sheet-reader';
import { otherKind, xlsxParts } from './xlsx/xlsx-parts';

export type SheetSource = { bytes: Uint8Array; fileName: string };

/**
 * The result of reading a sheet: either all rows or all faults, because a sheet is accepted as a whole or not at all.
 * `more` is true if some faults are left out.
 */
export type SheetReading<Columns extends SheetColumns> =
  { rows: SheetRow<Columns>[] } | { faults: SheetFault[]; more: boolean };

/**
 * Reads a sheet of XLSX or CSV whose first line has the titles of `columns`, in any order. It unpacks and reads row by
 * row, and stops when the sheet is too large. Empty rows are skipped. Each row carries its line number.
 */
export async function readSheet<Columns extends SheetColumns>(
  source: SheetSource,
  columns: Columns,
  limits: SheetLimits = SHEET_LIMITS,
): Promise<SheetReading<Columns>> {
  const reader = new SheetReader(columns, limits);
  try {
    for await (const part of partsOf(source, limits)) {
      reader.take(part);
      if (reader.hopeless) break;
    }
    reader.end();
  } catch (error) {
    if (!(error instanceof SheetRefusal)) throw error;
    reader.faults.add(error.fault);
  }
  const { faults } = reader;
  return faults.none ? { rows: reader.rows } : { faults: faults.list(), more: faults.more };
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * Returns the parts of a sheet. It detects the format from the content and not only from the name, because programs
 * save web pages and tables under any name.
 */
function partsOf({ bytes, fileName }: SheetSource, limits: SheetLimits): AsyncIterable<SheetPart> {
  const start = Buffer.from(bytes.subarray(0, 8));
  if (bytes.length > limits.fileBytes) {
    const most = Math.floor(limits.fileBytes / 1024);
    throw refuseFile(
      `文件不得超过 ${most} KB,请拆分后分别导入。`,
      `The file must not exceed ${most} KB. Split it and import the parts separately.`,
    );
  }
  if (start.subarray(0, 4).equals(ZIP)) return xlsxParts(bytes, limits);
  if (start.equals(COMPOUND)) throw compound(bytes);
  if (/\.csv$/i.test(fileName)) return csvParts(bytes);
  if (bytes.length === 0)
    throw refuseFile('文件没有内容,请填写后再导入。', 'The file is empty. Fill it in, then import it.');
  throw refuseFile(
    '文件须为 XLSX 或 CSV 格式,请另存后再导入。',
    'The file must be XLSX or CSV. Save it in one of these formats.',
  );
}

/** Returns the refusal of a compound file, which is an old workbook or an encrypted new one. */
function compound(bytes: Uint8Array): SheetRefusal {
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return refuseFile('文件已加密,请取消密码后再导入。', 'The file is encrypted. Remove its password, then import it.');
  }
  return otherKind('XLS');
}
