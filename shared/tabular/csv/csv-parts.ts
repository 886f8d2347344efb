import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { csvText } from './csv-text';
import { refuseLine, type SheetRefusal } from '../sheet/sheet-fault';
import { type Cell, type SheetPart } from '../sheet/sheet-part';
import { textCell } from '../xlsx/xlsx-cell';

/** The size limit of a row, which is held in memory before its cells are read. */
const RECORD_CHARACTERS = 64 * 1024;

/**
 * Yields the rows of a CSV file, one at a time. `line` is the row's number as a spreadsheet shows it: a row counts once
 * even if its texts have line breaks.
 * @throws SheetRefusal if the bytes are not text, or if the quotation marks do not match
 */
export async function* csvParts(bytes: Uint8Array): AsyncGenerator<SheetPart, void> {
  const parser = parse({ info: true, relax_column_count: true, max_record_size: RECORD_CHARACTERS });
  // The callback ignores a failure, because the failure also ends the parser, and the loop below throws it.
  pipeline(Readable.from(csvText(bytes)), parser, () => {});
  try {
    for await (const each of parser) {
      const { record, info } = each as { record: string[]; info: Info };
      yield { kind: 'line', line: info.records, cells: cellsOf(record), hidden: false };
    }
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error) : error;
  }
}

function cellsOf(record: readonly string[]): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  record.forEach((text, index) => {
    const cell = textCell(text);
    if (cell !== null) cells.set(index + 1, cell);
  });
  return cells;
}

function refusalOf(error: CsvError): SheetRefusal {
  const line = typeof error.lines === 'number' ? error.lines : 1;
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return refuseLine(
      line,
      '这一行过长,可能有引号未配对,请检查引号。',
      'The row is too long. Perhaps a quotation mark is not closed. Check the quotation marks.',
    );
  }
  return refuseLine(
    line,
    '引号不配对:含逗号、引号或换行的内容须用半角双引号括起,其中的引号写两遍。',
    'The quotation marks do not match. Put a text that has commas, quotation marks or line breaks in double ' +
      'quotation marks, and write each quotation mark inside it twice.',
  );
}
