import { type Message } from '../kernel/errors';
import { columnLetter, type SheetColumns } from './sheet/sheet-column';
import { type SheetFaults } from './sheet/sheet-fault';
import { type Cell, type SheetLine } from './sheet/sheet-part';

/** The key of the column at each position. */
export type SheetHeader = ReadonlyMap<number, string>;

/**
 * Finds the columns by their titles, in any order. Each column must occur once. No other column may exist, because its
 * content would be ignored although somebody has entered it.
 */
export function readHeader(line: SheetLine, columns: SheetColumns, faults: SheetFaults): SheetHeader {
  const header = new Map<number, string>();
  const keys = new Map(Object.entries(columns).map(([key, { title }]) => [title, key]));
  for (const [position, cell] of line.cells) {
    const title = titleOf(cell);
    const key = keys.get(title);
    const twice = [...header.values()].includes(key ?? '');
    if (key !== undefined && !twice) header.set(position, key);
    else faults.add({ line: line.line, column: shown(position, title), reason: headerReason(cell, twice) });
  }
  for (const [key, { title }] of Object.entries(columns)) {
    if ([...header.values()].includes(key)) continue;
    faults.add({
      line: line.line,
      column: title,
      reason: {
        zh: `缺少“${title}”列,请按模板的表头填写。`,
        en: `The column "${title}" is missing. Use the header of the template.`,
      },
    });
  }
  return header;
}

function titleOf(cell: Cell): string {
  return cell.kind === 'text' ? cell.text.normalize('NFKC').replace(/\s/g, '') : '';
}

function headerReason(cell: Cell, twice: boolean): Message {
  if (cell.kind === 'refused') return cell.reason;
  if (twice) return { zh: '该列重复,请删除其中一列。', en: 'The column appears twice. Delete one.' };
  return {
    zh: '模板中没有该列,请按模板的表头填写(表头在第 1 行)。CSV 文件的各列须以半角逗号分隔。',
    en: 'The template has no such column. Use the header of the template in line 1. In a CSV file, separate the columns with commas.',
  };
}

/**
 * Returns the text by which a fault names a column: its letter and its title. A title from the file is cut to 20
 * characters.
 */
export function shown(position: number, title: string): string {
  return `${columnLetter(position)} ${title.slice(0, 20)}`.trim();
}
