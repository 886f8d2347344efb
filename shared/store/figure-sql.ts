import { type Condition, NOTHING, type ScopedTable, quoted } from '../access/scope-sql';
import { type DivisionCode } from '../kernel/ids/division-code';
import { type Column } from './scoped-repository';
import { either, prefixCondition } from './sql/conditions';

/**
 * A figure of a group of rows: a count, a sum of integers, or the earliest date of a column as the number 20260331. A
 * condition may restrict the rows of a count or a sum.
 */
export type Figure<Row> =
  { count: Condition | null } | { sum: Column<Row>; where: Condition | null } | { earliest: Column<Row> };

/** Converts the figure `earliest` to a date, such as 2026-03-31. */
export function dateOf(digits: number): string {
  const text = String(digits);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/**
 * Another table that has exactly one row for each row of the repository's table, found by `key`. Its own scope applies
 * too.
 */
export type Joined<Row> = { table: ScopedTable; key: string; column: Column<Row> };

/** The columns that hold the division of a row: on the row itself, or on the joined row. */
export type DivisionSource<Row> = { district: string; division: string | null; joined: Joined<Row> | null };

/** Returns the SQL of a figure. Sums leave the database as text, because a driver's double would lose the last fen. */
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

/** Returns the key that groups rows by the divisions of one level, and the condition that selects them. */
export function levelSql<Row>(
  { district, division, joined }: DivisionSource<Row>,
  codes: readonly DivisionCode[],
): { key: string; condition: Condition } {
  const alias = joined === null ? 't' : 'j';
  const digits = codes[0]?.length ?? 0;
  if (digits > 6) {
    if (division === null) return { key: "''", condition: NOTHING };
    const key = `${alias}.${quoted(division)}`;
    return { key, condition: oneOf(key, codes) };
  }
  const key = `${alias}.${quoted(district)}`;
  if (digits === 6) return { key, condition: oneOf(key, codes) };
  const condition = either(...codes.map((code) => prefixCondition(key, code)));
  return { key: `SUBSTR(${key}, 1, ${digits})`, condition };
}

function oneOf(key: string, codes: readonly DivisionCode[]): Condition {
  return { sql: `${key} IN (${codes.map(() => '?').join(', ')})`, parameters: codes };
}

export function joinSql<Row>(joined: Joined<Row> | null): string {
  if (joined === null) return '';
  return ` JOIN ${quoted(joined.table.name)} j ON j.${quoted(joined.key)} = t.${quoted(joined.column)}`;
}
