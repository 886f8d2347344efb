import { type Condition, quoted } from '../../access/scope-sql';
import { FiguresRepository } from '../figures-repository';
import { type Column } from '../scoped-repository';
import { all, sqlValue } from '../sql/conditions';
import { type CursorValue, type SortKind } from '../sql/cursor';
import { type List, type Page, type PageRequest, pageOf, pageSql } from '../sql/page';

/**
 * A sort order by `column` of another table. That table has at most one row for each row of this table, and its `key`
 * is this row's `id`. If that row or its value is missing, `missing` is the sort value, so that both databases put the
 * row at the same place. Rows with the same value are sorted by `id`, ascending.
 */
export type Ranking = {
  table: string;
  key: string;
  column: string;
  kind: SortKind;
  direction: 'ASC' | 'DESC';
  missing: CursorValue;
};

/**
 * A repository that also lists its rows in the order of another table. The rows in scope are found first, by an index
 * of their own table, and are then sorted. It suits callers whose scope is a city or less.
 */
export class RankedRepository<Row extends { id: string }> extends FiguresRepository<Row> {
  protected async findRanked(condition: Condition, ranking: Ranking, request: PageRequest): Promise<Page<Row>> {
    const list = this.listOf(ranking);
    const { beyond, order } = pageSql(list, request);
    const inScope = this.inScope(all(condition, ...beyond));
    const columns = `${this.reader.selectList('t')}, t.${quoted(ranking.column)}`;
    const sql = `SELECT ${columns} FROM (${this.source(ranking)}) t WHERE ${inScope.sql} ${order} LIMIT ${request.size + 1}`;
    const records = await this.query(sql, { sql, parameters: [sqlValue(ranking.missing), ...inScope.parameters] });
    const found = records.map((record) => this.reader.toRow(record));
    return { ...pageOf(found, list, request), total: () => this.count(condition) };
  }

  private listOf({ column, kind, direction }: Ranking): List<Row> {
    const sorted = column as Column<Row>;
    return {
      table: this.table.list ?? this.table.name,
      order: [
        { column: sorted, direction },
        { column: 'id', direction: 'ASC' },
      ],
      reader: { sortKind: (each) => (each === sorted ? kind : this.reader.sortKind(each)) },
    };
  }

  /** Returns the SELECT of all rows, each with the value by which it is sorted. */
  private source({ table, key, column }: Ranking): string {
    const value = `COALESCE(r.${quoted(column)}, ?) AS ${quoted(column)}`;
    return `SELECT b.*, ${value} FROM ${quoted(this.table.name)} b LEFT JOIN ${quoted(table)} r ON r.${quoted(key)} = b.${quoted('id')}`;
  }
}
