import { type DivisionCode } from '../kernel/ids/division-code';
import { type Condition, EVERYTHING, type ScopedTable, quoted, scopeCondition } from '../access/scope-sql';
import { all } from './sql/conditions';
import { safeInteger } from './sql/read-row';
import { type DivisionSource, type Figure, type Joined, figureSql, joinSql, levelSql } from './figure-sql';
import { type Column, ScopedRepository } from './scoped-repository';

type Group<Row> = { key: string; joined: Joined<Row> | null };
type Figures<Name extends string> = Record<Name, number>;

/** A scoped repository that also counts and sums. Figures always cover only rows in scope. */
export class FiguresRepository<Row extends object> extends ScopedRepository<Row> {
  /**
   * Returns figures of many divisions, with one statement per level. Rows are grouped by prefix above the district, by
   * supervising district, or by street or town. A division without rows is left out.
   */
  protected async figuresByDivision<Name extends string>(
    codes: readonly DivisionCode[],
    wanted: Record<Name, Figure<Row>>,
    query: { source: DivisionSource<Row>; condition: Condition },
  ): Promise<Map<string, Figures<Name>>> {
    const found = new Map<string, Figures<Name>>();
    for (const digits of new Set(codes.map((each) => each.length))) {
      const ofLevel = codes.filter((each) => each.length === digits);
      const level = levelSql(query.source, ofLevel);
      const group = { key: level.key, joined: query.source.joined };
      for (const record of await this.figures(group, wanted, all(query.condition, level.condition))) {
        found.set(record.key, record.figures);
      }
    }
    return found;
  }

  /** Returns figures by the value of one column of the table. */
  protected async figuresBy<Name extends string>(
    column: Column<Row>,
    wanted: Record<Name, Figure<Row>>,
    condition: Condition,
  ): Promise<Map<string, Figures<Name>>> {
    const records = await this.figures({ key: `t.${quoted(column)}`, joined: null }, wanted, condition);
    return new Map(records.map((record) => [record.key, record.figures]));
  }

  /** Returns figures by the values of two id columns, nested in this order. */
  protected async figuresByBoth<Name extends string>(
    [outer, inner]: readonly [Column<Row>, Column<Row>],
    wanted: Record<Name, Figure<Row>>,
    condition: Condition,
  ): Promise<{ outer: string; inner: string; figures: Figures<Name> }[]> {
    const key = `CONCAT(t.${quoted(outer)}, ' ', t.${quoted(inner)})`;
    const records = await this.figures({ key, joined: null }, wanted, condition);
    return records.map(({ key: both, figures }) => {
      const [of = '', within = ''] = both.split(' ');
      return { outer: of, inner: within, figures };
    });
  }

  /** Returns the sums of a column by the month of a date column, then by another column. */
  protected async sumsByMonth(
    { sum, day, by }: { sum: Column<Row>; day: Column<Row>; by: Column<Row> },
    condition: Condition,
  ): Promise<{ month: string; key: string; sum: number }[]> {
    const inScope = this.inScope(condition);
    const [month, key] = [`SUBSTR(t.${quoted(day)}, 1, 7)`, `t.${quoted(by)}`];
    const list = `${month} AS m, ${key} AS k, ${figureSql<Row>({ sum, where: null }).sql} AS f`;
    const sql = `SELECT ${list} ${this.from()} WHERE ${inScope.sql} GROUP BY ${month}, ${key} ORDER BY 1, 2`;
    const records = await this.query(sql, inScope);
    return records.map(({ m, k, f }) => ({ month: String(m), key: String(k), sum: safeInteger(f) }));
  }

  /**
   * Returns the SQL that counts the rows of another table, in its own scope, whose `key` refers to this row. They must
   * fulfil `condition` (alias `c`).
   */
  protected countIn(inner: { table: ScopedTable; key: string }, column: Column<Row>, condition: Condition): Condition {
    const scoped = all(scopeCondition(inner.table, this.access.reading, 'c'), condition);
    const from = `FROM ${quoted(inner.table.name)} c WHERE c.${quoted(inner.key)} = t.${quoted(column)}`;
    return { sql: `(SELECT COUNT(*) ${from} AND ${scoped.sql})`, parameters: scoped.parameters };
  }

  private async figures<Name extends string>(
    { key, joined }: Group<Row>,
    wanted: Record<Name, Figure<Row>>,
    condition: Condition,
  ): Promise<{ key: string; figures: Figures<Name> }[]> {
    const names = Object.keys(wanted) as Name[];
    const selected = names.map((name) => figureSql(wanted[name]));
    const joinScope = joined === null ? EVERYTHING : scopeCondition(joined.table, this.access.reading, 'j');
    const inScope = this.inScope(condition, joinScope);
    const list = selected.map((each, index) => `${each.sql} AS f${index}`).join(', ');
    const sql = `SELECT ${key} AS k, ${list} ${this.from()}${joinSql(joined)} WHERE ${inScope.sql} GROUP BY ${key}`;
    const parameters = [...selected.flatMap((each) => each.parameters), ...inScope.parameters];
    const records = await this.query(sql, { sql, parameters });
    return records.map((record) => {
      const values = names.map((name, index) => [name, safeInteger(record[`f${index}`])]);
      return { key: String(record['k']), figures: Object.fromEntries(values) as Figures<Name> };
    });
  }
}
