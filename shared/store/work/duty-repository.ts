import { type Condition, EVERYTHING, type ScopedTable, quoted } from '../../access/scope-sql';
import { scopeCondition } from '../../access/scope-condition';
import { FiguresRepository } from '../figures-repository';
import { type Access, type Column, type Order, type Table } from '../scoped-repository';
import { all } from '../sql/conditions';
import { afterCondition, orderSql, reversed } from '../sql/order';
import { safeInteger } from '../sql/read-row';

/**
 * The position of a candidate (see {@link Candidates}) in the list of its duty: the value of the sort column, and the
 * id of the row.
 */
export type CandidatePosition = { sort: string; id: string };

/**
 * The candidates of a duty, which are the rows that are its work items: a condition on the alias `t`, and the first
 * sort column. Candidates with the same value in that column are sorted by `id`. `entries` is the column with the count
 * that the work item shows; null if each candidate counts 1.
 */
export type Candidates<Row> = { condition: Condition; sort: Column<Row>; entries: Column<Row> | null };

/** A range of the sort column, from `from` (included) to `below` (excluded). Null means no bound. */
export type SortRange = { from: string | null; below: string | null };

/**
 * A request for the `first` candidates after the position `beyond`; null means the beginning. If `isBackward` is true,
 * it asks for the candidates before the position (null: the end), and the nearest comes first.
 */
export type CandidateQuery = SortRange & { beyond: CandidatePosition | null; first: number; isBackward: boolean };

/**
 * The numbers of candidates: all, those that can be done now, and those whose sort value is less than a given bound.
 * `entries` is the sum of the counts of those that can be done now. `nextSort` is the smallest sort value that is not
 * less than the bound, or null if there is none.
 */
export type CandidateFigures = {
  total: number;
  ready: number;
  entries: number;
  below: number;
  nextSort: string | null;
};

/** Reads the rows for which an office owes an act. Like every scoped repository, it reads only rows in scope. */
export class DutyRepository<Row extends { id: string }> extends FiguresRepository<Row> {
  constructor(
    access: Access,
    table: Table<Row>,
    private readonly candidates: Candidates<Row>,
  ) {
    super(access, table);
  }

  /** Returns the first candidates beyond a position, by sort column and then by id, in the direction of reading. */
  find({ beyond, first, isBackward, ...range }: CandidateQuery): Promise<Row[]> {
    const order = isBackward ? reversed(this.order()) : this.order();
    const rest = beyond === null ? [] : [afterCondition(order, [beyond.sort, beyond.id])];
    return this.limited(all(this.within(range), ...rest), order, first);
  }

  /**
   * Counts the candidates in a range: all, the ready ones, and those whose sort value is less than `below`. `nextSort`
   * is the smallest sort value that is not less than `below`.
   */
  async figuresOf(range: SortRange, ready: Condition, below: string | null): Promise<CandidateFigures> {
    const inScope = this.inScope(this.within(range));
    const sort = `t.${quoted(this.candidates.sort)}`;
    const [early, parameters] = below === null ? ['1 = 0', []] : [`${sort} < ?`, [below]];
    const entries = this.entriesOf(ready);
    const list =
      `COUNT(*) AS n, COUNT(CASE WHEN ${ready.sql} THEN 1 END) AS r, ` +
      `${entries.sql} AS e, COUNT(CASE WHEN ${early} THEN 1 END) AS b, ` +
      `MIN(CASE WHEN ${early} THEN NULL ELSE ${sort} END) AS s`;
    const sql = `SELECT ${list} ${this.from()} WHERE ${inScope.sql}`;
    const parametersOf = [
      ...ready.parameters,
      ...entries.parameters,
      ...parameters,
      ...parameters,
      ...inScope.parameters,
    ];
    const [record] = await this.query(sql, { sql, parameters: parametersOf });
    const next = record?.['s'];
    return {
      total: safeInteger(record?.['n']),
      ready: safeInteger(record?.['r']),
      entries: safeInteger(record?.['e'] ?? record?.['r']),
      below: safeInteger(record?.['b']),
      nextSort: typeof next === 'string' ? next : null,
    };
  }

  /** Returns the SQL that sums the counts of the ready candidates. It is NULL if each candidate counts 1. */
  private entriesOf({ sql, parameters }: Condition): Condition {
    const { entries } = this.candidates;
    if (entries === null) return { sql: 'NULL', parameters: [] };
    return { sql: `COALESCE(SUM(CASE WHEN ${sql} THEN t.${quoted(entries)} END), 0)`, parameters };
  }

  private async limited(condition: Condition, order: Order<Row>, first: number): Promise<Row[]> {
    const inScope = this.inScope(condition);
    const sql = `SELECT ${this.reader.selectList('t')} ${this.from()} WHERE ${inScope.sql} ${orderSql(order)} LIMIT ${first}`;
    return (await this.query(sql, inScope)).map((record) => this.reader.toRow(record));
  }

  private within({ from, below }: SortRange): Condition {
    const sort = `t.${quoted(this.candidates.sort)}`;
    const bounds: Condition[] = [{ sql: `${sort} IS NOT NULL`, parameters: [] }];
    if (from !== null) bounds.push({ sql: `${sort} >= ?`, parameters: [from] });
    if (below !== null) bounds.push({ sql: `${sort} < ?`, parameters: [below] });
    return all(this.candidates.condition, ...bounds);
  }

  private order(): Order<Row> {
    return [
      { column: this.candidates.sort, direction: 'ASC' },
      { column: 'id', direction: 'ASC' },
    ];
  }
}

/**
 * The relation of a row to rows of another table: their `key` equals the row's `column`. `alias` is the alias of the
 * other table, by default `x`. `of` is the alias of the table of this row, by default `t`.
 */
export type Related = { table: ScopedTable; key: string; column: string; alias?: string; of?: string };

/**
 * Returns the condition that a related row exists that fulfils `condition` and that the caller may read. The scope is
 * looked up for each related row, because only few rows still need an act.
 */
export function existsIn(
  reading: Access['reading'],
  { table, key, column, alias = 'x', of = 't' }: Related,
  condition: Condition = EVERYTHING,
): Condition {
  const scoped = all(scopeCondition(table, reading, alias, 'EACH'), condition);
  const related = `${alias}.${quoted(key)} = ${of}.${quoted(column)}`;
  const rows = `SELECT 1 FROM ${quoted(table.name)} ${alias} WHERE ${related} AND ${scoped.sql}`;
  return { sql: `EXISTS (${rows})`, parameters: scoped.parameters };
}

/**
 * Returns the condition that no such related row exists: no row that the caller may read and that fulfils `condition`.
 */
export function noneIn(reading: Access['reading'], related: Related, condition: Condition = EVERYTHING): Condition {
  const { sql, parameters } = existsIn(reading, related, condition);
  return { sql: `NOT ${sql}`, parameters };
}
