import { type Vocabulary } from '../../../shared/domain/vocabulary';
import { type Fen } from '../../../shared/kernel/money';
import { yuanDigits } from '../../../shared/kernel/amount-text';
import { csvLine, UTF8_MARK } from '../../../shared/tabular/csv/write-csv';
import { unrunnable } from '../../../shared/tabular/xlsx/workbook-text';
import { startReading } from '../start-reading';
import { labelOf } from '../labels';

/**
 * A column of a public file. In JSON, `key` names the column, and the values are those of the graph. In CSV, `title`
 * names the column, values have Chinese labels, and amounts are in yuan.
 */
export type OpenColumn<Row> = Readonly<{
  key: string;
  title: string;
  /** The explanation of the column, in Chinese. */
  note: string;
  value: (row: Row) => string | number | null;
  /** The vocabulary of the column's values, if it has one. */
  vocabulary?: Vocabulary<string>;
  inYuan?: true;
}>;

/** A public file: rows that the public may read, and the columns that the file shows. */
export type OpenFile<Row> = { columns: readonly OpenColumn<Row>[]; rows: AsyncIterable<Row> };

export type About = Readonly<Record<string, unknown>>;
/** The functions that yield a file as CSV or as JSON, in pieces as the rows arrive. */
export type Pieces = { csv(): AsyncGenerator<string>; json(about: About): AsyncGenerator<string> };

/**
 * Returns the file in both formats.
 * @throws HubError if the first row cannot be read. Nothing has been sent by then.
 */
export async function piecesOf<Row>({ columns, rows }: OpenFile<Row>): Promise<Pieces> {
  const file = { columns, rows: await startReading(rows) };
  return { csv: () => openCsv(file), json: (about) => openJson(file, about) };
}

const ROWS_A_PIECE = 100;

/** Yields the line of titles, and then one line for each row. */
async function* openCsv<Row>({ columns, rows }: OpenFile<Row>): AsyncGenerator<string, void> {
  yield `${UTF8_MARK}${csvLine(columns.map(({ title }) => title))}`;
  yield* inPieces(rows, (row) => csvLine(columns.map((column) => shown(column, column.value(row)))));
}

function shown<Row>({ vocabulary, inYuan }: OpenColumn<Row>, value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return inYuan === true ? yuanDigits(value satisfies Fen) : String(value);
  return unrunnable(vocabulary === undefined ? value : (labelOf(vocabulary, value) ?? value));
}

/**
 * Yields a description of the file, its columns with their notes, and then the rows. The JSON is valid once it is
 * complete.
 */
async function* openJson<Row>({ columns, rows }: OpenFile<Row>, about: About): AsyncGenerator<string, void> {
  const notes = columns.map(({ key, title, note }) => ({ key, title, note }));
  const head = JSON.stringify({ ...about, columns: notes });
  yield `${head.slice(0, -1)},"rows":[`;
  let separator = '\n';
  yield* inPieces(rows, (row) => {
    const values = JSON.stringify(Object.fromEntries(columns.map(({ key, value }) => [key, value(row)])));
    const text = `${separator}${values}`;
    separator = ',\n';
    return text;
  });
  yield '\n]}\n';
}

async function* inPieces<Row>(rows: AsyncIterable<Row>, textOf: (row: Row) => string): AsyncGenerator<string, void> {
  let texts: string[] = [];
  for await (const row of rows) {
    texts.push(textOf(row));
    if (texts.length < ROWS_A_PIECE) continue;
    yield texts.join('');
    texts = [];
  }
  if (texts.length > 0) yield texts.join('');
}
