import { z } from 'zod';
import { shanghaiMinute } from '../../../shared/kernel/dates/period';
import { type TableSheet } from '../../../shared/tabular/xlsx/stream-workbook';
import { type Column, type GraphSource, tableOf } from '../file-source';
import { type Note, notesTable } from '../notes-table';
import { startReading } from '../start-reading';
import { type ExportedList } from './exported-list';
import { type ListColumn, type Row } from './list-columns';
import { type Filters } from './list-filters';
import { listQuery } from './list-query';

/** A list with the filters and the columns that a caller asked for. */
export type AskedList = {
  readonly list: ExportedList;
  readonly filters: Filters;
  readonly columns: readonly ListColumn[];
};

const rowSchema = z.record(z.string(), z.unknown());

/**
 * Returns the sheet with the rows of a list, and a second sheet that explains which rows the first one holds. The rows
 * must be read first, because the second sheet states their number.
 * @throws HubError if the first page cannot be read
 */
export async function listSheets(
  source: GraphSource,
  asked: AskedList,
  now: Date,
): Promise<{ rows: TableSheet; notes: TableSheet }> {
  const { list, columns, filters } = asked;
  const count = { rows: 0 };
  const nodes = source.nodes(rowSchema, listQuery(list, columns, filters.variables), filters.variables);
  const rows = counted(await startReading(nodes), count);
  const shown = columns.map(({ title, width, cell }): Column<Row> => [title, width, cell]);
  return {
    rows: tableOf('数据', shown, rows),
    notes: notesTable(notesOf(asked, count, now)),
  };
}

async function* counted(rows: AsyncIterable<Row>, count: { rows: number }): AsyncGenerator<Row, void> {
  for await (const row of rows) {
    count.rows += 1;
    yield row;
  }
}

function* notesOf({ list, filters }: AskedList, count: { rows: number }, now: Date): Generator<Note, void> {
  yield { topic: '列表', text: list.title };
  yield { topic: '数据截至', text: `${shanghaiMinute(now)}(北京时间)` };
  if (filters.inWords.length === 0) yield { topic: '筛选条件', text: '无' };
  for (const { title, value } of filters.inWords) yield { topic: `筛选条件:${title}`, text: value };
  yield { topic: '行数', text: `${count.rows}` };
  yield { topic: '范围', text: '仅包含下载人有权查看的数据;查看须留记录的个人信息不导出' };
}
