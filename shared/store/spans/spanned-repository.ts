import { type Condition } from '../../access/scope-sql';
import { FiguresRepository } from '../figures-repository';
import { type Order } from '../scoped-repository';
import { all } from '../sql/conditions';
import { type CursorValue } from '../sql/cursor';
import { type Page, type PageRequest, pageOf, pageSql } from '../sql/page';

/**
 * A list that is read in spans of its first sort column. `spansFrom` returns the conditions of the spans in the order
 * in which a page is read. Together they cover each row beyond the cursor exactly once. `start` is the value of the
 * column at the cursor, or null without a cursor.
 */
export type SpannedList<Row> = {
  condition: Condition;
  order: Order<Row>;
  spansFrom: (start: CursorValue | null) => readonly Condition[];
};

/**
 * A repository that reads a page of a long list span by span, until the page is full. A database finds the rows of a
 * city station by station, and sorts them. Without spans, each page would read and sort all rows of the city.
 */
export class SpannedRepository<Row extends object> extends FiguresRepository<Row> {
  protected async findPageInSpans(
    { condition, order, spansFrom }: SpannedList<Row>,
    request: PageRequest,
  ): Promise<Page<Row>> {
    const list = { table: this.table.list ?? this.table.name, order, reader: this.reader };
    const { beyond, order: sorted, position } = pageSql(list, request);
    const found: Row[] = [];
    for (const span of spansFrom(position?.[0] ?? null)) {
      const inScope = this.inScope(all(condition, ...beyond, span));
      const end = `${sorted} LIMIT ${request.size + 1 - found.length}`;
      const sql = `SELECT ${this.reader.selectList('t')} ${this.from()} WHERE ${inScope.sql} ${end}`;
      found.push(...(await this.query(sql, inScope)).map((record) => this.reader.toRow(record)));
      if (found.length > request.size) break;
    }
    return { ...pageOf(found, list, request), total: () => this.count(condition) };
  }
}
