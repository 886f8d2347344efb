import { type Message } from '../kernel/errors';
import { readValue } from './read-value';
import { columnLetter, type SheetColumns, type SheetRow, type SheetValues } from './sheet/sheet-column';
import { refuseFile, refuseLine, SheetFaults } from './sheet/sheet-fault';
import { readHeader, shown, type SheetHeader } from './sheet-header';
import { type SheetLimits } from './sheet/sheet-limits';
import { type Cell, type SheetLine, type SheetPart } from './sheet/sheet-part';

const HIDDEN_ROW: Message = {
  zh: '该行已隐藏,请取消隐藏或删除。',
  en: 'The row is hidden. Unhide it or delete it.',
};
const HIDDEN_COLUMN: Message = { zh: '该列已隐藏,请取消隐藏。', en: 'The column is hidden. Unhide it.' };
const NO_TITLE: Message = {
  zh: '该列有内容但没有标题,请补充标题或清空内容。',
  en: 'The column has content but no title. Add the title, or clear the column.',
};
const REQUIRED: Message = {
  zh: '必填项未填写,请填写。',
  en: 'The cell is empty, but a value is required. Fill it in.',
};

/** Builds rows from the parts of a sheet, and collects all its faults. */
export class SheetReader<Columns extends SheetColumns> {
  readonly rows: SheetRow<Columns>[] = [];
  readonly faults: SheetFaults;
  private header: SheetHeader | null = null;
  private readonly hiddenColumns: { from: number; until: number }[] = [];
  private filled = 0;

  constructor(
    private readonly columns: Columns,
    private readonly limits: SheetLimits,
  ) {
    this.faults = new SheetFaults(limits.faults);
  }

  /** True if reading can stop: the list of faults is full, or the header names no column. */
  get hopeless(): boolean {
    return this.faults.more || (this.header !== null && this.header.size === 0);
  }

  take(part: SheetPart): void {
    switch (part.kind) {
      case 'hidden-columns':
        this.hiddenColumns.push(part);
        return;
      case 'merge':
        this.faults.add({
          line: part.line,
          column: this.shown(part.position),
          reason: {
            zh: `单元格 ${part.range} 已合并,请取消合并。`,
            en: `The cells ${part.range} are merged. Unmerge them.`,
          },
        });
        return;
      case 'line':
        if (part.cells.size > 0) this.takeLine(part);
    }
  }

  end(): void {
    if (this.header === null)
      throw refuseFile('文件没有内容,请填写后再导入。', 'The file is empty. Fill it in, then import it.');
    if (this.filled === 0 && this.faults.none)
      throw refuseFile('表头以下没有数据,请填写后再导入。', 'There is no row below the header. Fill in at least one.');
  }

  private takeLine(line: SheetLine): void {
    if (this.header === null) return this.takeHeader(line);
    this.filled += 1;
    if (this.filled > this.limits.rows) {
      const most = this.limits.rows;
      throw refuseLine(
        line.line,
        `数据不得超过 ${most} 行,其后未读取,请拆分后分别导入。`,
        `The sheet must not exceed ${most} rows, and later rows were not read. Split it and import the parts.`,
      );
    }
    if (line.hidden) this.faults.add({ line: line.line, column: null, reason: HIDDEN_ROW });
    this.rejectUntitled(line, this.header);
    this.takeValues(line, this.header);
  }

  private takeHeader(line: SheetLine): void {
    this.header = readHeader(line, this.columns, this.faults);
    if (!this.faults.none) this.header = new Map();
    for (const position of this.header.keys()) {
      const hidden = this.hiddenColumns.some(({ from, until }) => position >= from && position <= until);
      if (hidden) this.faults.add({ line: null, column: this.shown(position), reason: HIDDEN_COLUMN });
    }
  }

  private rejectUntitled({ line, cells }: SheetLine, header: SheetHeader): void {
    for (const position of cells.keys()) {
      if (!header.has(position)) this.faults.add({ line, column: columnLetter(position), reason: NO_TITLE });
    }
  }

  private takeValues({ line, cells }: SheetLine, header: SheetHeader): void {
    const values: Record<string, string | number | null> = {};
    for (const [position, key] of header) {
      const reading = this.readCell(cells.get(position), key);
      if ('value' in reading) values[key] = reading.value;
      else this.faults.add({ line, column: this.shown(position), reason: reading.reason });
    }
    // A row without faults has a value of the right kind under each key, as the type requires.
    if (this.faults.none) this.rows.push({ line, values: values as SheetValues<Columns> });
  }

  private readCell(cell: Cell | undefined, key: string) {
    const column = this.columns[key];
    if (column === undefined) throw new Error('The header names a column that is not declared.');
    if (cell !== undefined) return readValue(cell, column, this.limits.cellCharacters);
    return column.required ? { reason: REQUIRED } : { value: null };
  }

  private shown(position: number): string {
    const key = this.header?.get(position);
    return shown(position, key === undefined ? '' : (this.columns[key]?.title ?? ''));
  }
}
