import { damaged } from './open-zip';
import { type Attributes, readXml, type XmlListener } from './read-xml';
import { TextCollector } from './shared-texts';
import { columnPosition } from '../sheet/sheet-column';
import { type Cell, type SheetPart } from '../sheet/sheet-part';
import { isTrue, type Workbook } from './workbook';
import { readCell } from './xlsx-cell';

/** Yields the parts of one sheet while it is unpacked, row by row. Unpacking stops when the reader stops reading. */
export async function* worksheetParts(
  pieces: AsyncIterable<Uint8Array>,
  book: Workbook,
  cellCharacters: number,
): AsyncGenerator<SheetPart, void> {
  const listener = new WorksheetListener(book, cellCharacters);
  for await (const { parts } of readXml(pieces, listener)) yield* parts.splice(0);
}

const LAST_COLUMN = 16_384;
const LAST_LINE = 1_048_576;

class WorksheetListener implements XmlListener {
  readonly parts: SheetPart[] = [];
  private line = 0;
  private hidden = false;
  private cells = new Map<number, Cell>();
  private position = 0;
  /** The attributes of the cell that is being read; null outside a cell. */
  private cell: Attributes | null = null;
  private formula = false;
  private value = '';
  private inValue = false;
  private readonly collector: TextCollector;

  constructor(
    private readonly book: Workbook,
    private readonly cellCharacters: number,
  ) {
    this.collector = new TextCollector(cellCharacters);
  }

  open(name: string, attributes: Attributes): void {
    if (this.cell !== null) return this.openInCell(name);
    if (name === 'row') this.openRow(attributes);
    if (name === 'c') this.openCell(attributes);
    if (name === 'col' && isTrue(attributes.hidden)) this.hideColumns(attributes);
    if (name === 'mergeCell') this.merge(attributes.ref);
  }

  close(name: string): void {
    if (name === 'row') {
      this.parts.push({ kind: 'line', line: this.line, cells: this.cells, hidden: this.hidden });
    }
    if (this.cell === null) return;
    this.collector.close(name);
    if (name === 'v') this.inValue = false;
    if (name === 'c') this.closeCell(this.cell);
  }

  text(text: string): void {
    if (this.cell === null) return;
    this.collector.text(text);
    if (this.inValue && this.value.length <= this.cellCharacters) this.value += text.slice(0, this.cellCharacters + 1);
  }

  private openInCell(name: string): void {
    this.collector.open(name);
    if (name === 'f') this.formula = true;
    if (name === 'v') this.inValue = true;
  }

  private openRow({ r, hidden }: Attributes): void {
    const line = r === undefined ? this.line + 1 : Number(r);
    if (!Number.isInteger(line) || line <= this.line || line > LAST_LINE) throw damaged();
    this.line = line;
    this.hidden = isTrue(hidden);
    this.cells = new Map();
    this.position = 0;
  }

  private openCell(attributes: Attributes): void {
    const { letters, line } = attributes.r === undefined ? { letters: '', line: this.line } : reference(attributes.r);
    const position = letters === '' ? this.position + 1 : columnPosition(letters);
    if (line !== this.line || position <= this.position || position > LAST_COLUMN) throw damaged();
    this.position = position;
    this.cell = attributes;
    this.formula = false;
    this.value = '';
  }

  private closeCell({ t: type = 'n', s: style = '0' }: Attributes): void {
    const stored = {
      type,
      style: Number(style),
      value: this.value,
      text: this.collector.take(),
      formula: this.formula,
    };
    const cell = readCell(stored, this.book);
    if (cell !== null) this.cells.set(this.position, cell);
    this.cell = null;
  }

  private hideColumns({ min, max }: Attributes): void {
    const [from, until] = [Number(min), Number(max)];
    if (!Number.isInteger(from) || !Number.isInteger(until)) throw damaged();
    this.parts.push({ kind: 'hidden-columns', from, until });
  }

  private merge(range = ''): void {
    const { letters, line } = reference(range.split(':')[0] ?? '');
    this.parts.push({ kind: 'merge', line, position: columnPosition(letters), range });
  }
}

function reference(text: string): { letters: string; line: number } {
  const [, letters, line] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text) ?? [];
  if (letters === undefined) throw damaged();
  return { letters, line: Number(line) };
}
