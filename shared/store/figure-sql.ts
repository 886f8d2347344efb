import { type Condition, NOTHING, type ScopedTable, quoted } from '../access/scope-sql';
import { type DivisionCode } from '../kernel/ids/division-code';
import { type Column } from './scoped-repository';
import { either, prefixCondition } from './sql/conditions';
import { safeInteger } from './sql/read-row';

/**
 * A figure of a group of rows: a count, a sum of integers, or the earliest date of a column. The date is a number such
 * as 20260331. A condition restricts the rows of a count or a sum; null includes all rows.
 */
export type Figure<Row> =
  { count: Condition | null } | { sum: Column<Row>; where: Condition | null } | { earliest: Column<Row> };

/** Converts the figure `earliest` to a date, such as 2026-03-31. */
export function dateOf(digits: number): string {
  const text = String(digits);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/**
 * Another table that has exactly one row for each row of the repository's table, found by `key`. The scope of that
 * table applies too.
 */
export type Joined<Row> = { table: ScopedTable; key: string; column: Column<Row> };

/** The number of digits in the code of a district. Longer codes belong to streets and towns. */
export const DISTRICT_DIGITS = 6;

/**
 * The columns that hold the division of a row: on the row itself, or on the joined row if `joined` is not null.
 * `division` is null if the rows do not state a street or town.
 */
export type DivisionSource<Row> = { district: string; division: string | null; joined: Joined<Row> | null };

/**
 * Returns the SQL of a figure. The database returns sums as text, because a driver's floating-point number would lose
 * the last fen.
 */
export function figureSql<Row>(figure: Figure<Row>): Condition {
  if ('sum' in figure) {
    const column = `t.${quoted(figure.sum)}`;
    const value = figure.where === null ? column : `CASE WHEN ${figure.where.sql} THEN ${column} END`;
    return { sql: `CAST(COALESCE(SUM(${value}), 0) AS CHAR)`, parameters: figure.where?.parameters ?? [] };
  }
  if ('earliest' in figure) {
    return { sql: `CAST(REPLACE(MIN(t.${quoted(figure.earliest)}), '-', '') AS SIGNED)`, parameters: [] };
  }
  if (figure.count === null) return { sql: 'COUNT(*)', parameters: [] };
  return { sql: `COUNT(CASE WHEN ${figure.count.sql} THEN 1 END)`, parameters: figure.count.parameters };
}

/** The SQL by which rows are grouped (`key`), and the condition that selects the rows. */
export type Grouping = { key: string; condition: Condition };

/** Returns the grouping of rows by street or town. @param codes the codes of streets and towns */
export function byStreet<Row>({ division, joined }: DivisionSource<Row>, codes: readonly DivisionCode[]): Grouping {
  if (division === null) return { key: "''", condition: NOTHING };
  const key = `${aliasOf(joined)}.${quoted(division)}`;
  return { key, condition: oneOf(key, codes) };
}

/**
 * Returns the grouping of rows by supervising district. The rows of a city or province are those of its districts. So
 * each row is read only once, even if a city and its districts are requested together.
 * @param codes the codes of districts, cities and provinces
 */
export function byDistrict<Row>({ district, joined }: DivisionSource<Row>, codes: readonly DivisionCode[]): Grouping {
  const key = `${aliasOf(joined)}.${quoted(district)}`;
  const above = codes.filter(({ length }) => length < DISTRICT_DIGITS);
  const others = codes.filter((code) => !above.some((each) => code.startsWith(each)));
  const ranges = above.map((code) => prefixCondition(key, code));
  return { key, condition: either(...ranges, ...(others.length === 0 ? [] : [oneOf(key, others)])) };
}

function aliasOf<Row>(joined: Joined<Row> | null): string {
  return joined === null ? 't' : 'j';
}

/**
 * Combines one figure of several groups of rows: adds counts and sums, and takes the earliest date.
 * @throws RangeError if the sum is not exact
 */
export function added<Row>(figure: Figure<Row>, values: readonly number[]): number {
  if ('earliest' in figure) return Math.min(...values);
  return safeInteger(values.reduce((sum, value) => sum + value, 0));
}

function oneOf(key: string, codes: readonly DivisionCode[]): Condition {
  return { sql: `${key} IN (${codes.map(() => '?').join(', ')})`, parameters: codes };
}

export function joinSql<Row>(joined: Joined<Row> | null): string {
  if (joined === null) return '';
  return ` JOIN ${quoted(joined.table.name)} j ON j.${quoted(joined.key)} = t.${quoted(joined.column)}`;
}
