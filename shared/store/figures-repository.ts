import { type DivisionCode } from '../kernel/ids/division-code';
import { type Condition, EVERYTHING, type ScopedTable, quoted } from '../access/scope-sql';
import { scopeCondition } from '../access/scope-condition';
import { all } from './sql/conditions';
import { safeInteger } from './sql/read-row';
import {
  type DivisionSource,
  type Figure,
  type Grouping,
  type Joined,
  DISTRICT_DIGITS,
  added,
  byDistrict,
  byStreet,
  figureSql,
  joinSql,
} from './figure-sql';
import { type Column, ScopedRepository } from './scoped-repository';

type Group<Row> = { key: string; joined: Joined<Row> | null };
type Figures<Name extends string> = Record<Name, number>;

/** Combines the figures of several groups of rows into the figures of all groups together. */
function sumOf<Row, Name extends string>(
  wanted: Record<Name, Figure<Row>>,
  groups: readonly { figures: Figures<Name> }[],
): Figures<Name> {
  const names = Object.keys(wanted) as Name[];
  const sums = names.map((name) => [
    name,
    added(
      wanted[name],
      groups.map(({ figures }) => figures[name]),
    ),
  ]);
  return Object.fromEntries(sums) as Figures<Name>;
}

/** A scoped repository that also counts and sums. Figures always cover only rows in scope. */
export class FiguresRepository<Row extends object> extends ScopedRepository<Row> {
  /**
   * Returns figures of many divisions, with one statement for the streets and towns, and one for all divisions above
   * them. The figures of a city or province are those of its supervising districts together. A division without rows is
   * left out.
   */
  protected async figuresByDivision<Name extends string>(
    codes: readonly DivisionCode[],
    wanted: Record<Name, Figure<Row>>,
    { source, condition }: { source: DivisionSource<Row>; condition: Condition },
  ): Promise<Map<string, Figures<Name>>> {
    const grouped = async (group: Grouping) => {
      const { key } = group;
      return this.figures({ key, joined: source.joined }, wanted, all(condition, group.condition));
    };
    const streets = codes.filter(({ length }) => length > DISTRICT_DIGITS);
    const above = codes.filter(({ length }) => length <= DISTRICT_DIGITS);
    const found = streets.length === 0 ? [] : await grouped(byStreet(source, streets));
    const districts = above.length === 0 ? [] : await grouped(byDistrict(source, above));
    const sums = above.map((code) => ({ key: code, parts: districts.filter(({ key }) => key.startsWith(code)) }));
    const summed = sums
      .filter(({ parts }) => parts.length > 0)
      .map(({ key, parts }) => ({ key, figures: sumOf(wanted, parts) }));
    return new Map([...found, ...summed].map(({ key, figures }) => [key, figures]));
  }

  /** Returns figures, keyed by the values of one column of the table. */
  protected async figuresBy<Name extends string>(
    column: Column<Row>,
    wanted: Record<Name, Figure<Row>>,
    condition: Condition,
  ): Promise<Map<string, Figures<Name>>> {
    const records = await this.figures({ key: `t.${quoted(column)}`, joined: null }, wanted, condition);
    return new Map(records.map((record) => [record.key, record.figures]));
  }

  /** Returns figures, grouped by the values of two id columns together. */
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

  /** Returns the sums of the column `sum`, grouped by the month of the date column `day` and by the column `by`. */
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
   * Returns the SQL that counts rows of another table (alias `c`). It counts the rows in scope that fulfil `condition`
   * and whose `key` equals `column` of this row.
   */
  protected countIn(inner: { table: ScopedTable; key: string }, column: Column<Row>, condition: Condition): Condition {
    const scoped = all(scopeCondition(inner.table, this.access.reading, 'c'), condition);
    const from = `FROM ${quoted(inner.table.name)} c WHERE c.${quoted(inner.key)} = t.${quoted(column)}`;
    return { sql: `(SELECT COUNT(*) ${from} AND ${scoped.sql})`, parameters: scoped.parameters };
  }

  /**
   * Returns the SQL that matches rows for which another table (alias `c`) has a matching row. The matching row is in
   * scope and fulfils `condition`. Its `key` equals this row's `column`, and the column `same` has the same value in
   * both rows. The database reads the rows of the other table once, and not again for each row of this table.
   */
  protected existsIn(
    inner: { table: ScopedTable; key: string; same: Column<Row> },
    column: Column<Row>,
    condition: Condition,
  ): Condition {
    const scoped = all(scopeCondition(inner.table, this.access.reading, 'c'), condition);
    const [key, same] = [`c.${quoted(inner.key)}`, `c.${quoted(inner.same)}`];
    const rows = `SELECT ${key}, ${same} FROM ${quoted(inner.table.name)} c WHERE ${key} IS NOT NULL AND ${scoped.sql}`;
    return { sql: `(t.${quoted(column)}, t.${quoted(inner.same)}) IN (${rows})`, parameters: scoped.parameters };
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
