import { textCell } from '../../shared/tabular/table-cells';
import { type TableSheet } from '../../shared/tabular/xlsx/stream-workbook';
import { type Column, tableOf } from './file-source';

/** A line of the sheet that explains how to read the other sheets of a workbook. */
export type Note = { topic: string; text: string };

const COLUMNS: readonly Column<Note>[] = [
  ['项目', 20, ({ topic }) => textCell(topic)],
  ['说明', 100, ({ text }) => textCell(text)],
];

/** Returns the sheet with these notes. */
export function notesTable(notes: Iterable<Note>): TableSheet {
  return tableOf('说明', COLUMNS, notes);
}
