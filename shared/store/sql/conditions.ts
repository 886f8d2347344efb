import { type DivisionCode, prefixRange } from '../../kernel/ids/division-code';
import { type Condition, EVERYTHING, NOTHING, quoted } from '../../access/scope-sql';

/**
 * Returns the conditions joined with AND. Each one is in brackets, so an OR inside it cannot affect the other
 * conditions.
 */
export function all(...conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return EVERYTHING;
  return {
    sql: conditions.map((each) => `(${each.sql})`).join(' AND '),
    parameters: conditions.flatMap((each) => each.parameters),
    isNarrow: conditions.some((each) => each.isNarrow),
  };
}

/** Returns the conditions joined with OR. Without conditions, no row matches. */
export function either(...conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return NOTHING;
  return {
    sql: conditions.map((each) => `(${each.sql})`).join(' OR '),
    parameters: conditions.flatMap((each) => each.parameters),
  };
}

/**
 * Returns the negation of a condition. The columns in the condition must not be null, because the negation of an
 * unknown result is unknown too.
 */
export function not({ sql, parameters }: Condition): Condition {
  return { sql: `NOT (${sql})`, parameters };
}

/**
 * Returns the condition for a filter value. Null means that the caller did not filter, so every row matches.
 * `undefined` is not accepted, because it would be an oversight.
 */
export function given<Value>(value: Value | null, toCondition: (value: Value) => Condition): Condition {
  return value === null ? EVERYTHING : toCondition(value);
}

/** Returns the condition that a column of the table `t` is not null, or that it is null if `filled` is false. */
export function isFilled(name: string, filled: boolean): Condition {
  return { sql: `t.${quoted(name)} IS ${filled ? 'NOT NULL' : 'NULL'}`, parameters: [] };
}

/** Returns a condition without parameters. */
export function plain(sql: string): Condition {
  return { sql, parameters: [] };
}

export type DivisionColumns = { district: string; division: string | null };

/**
 * Returns the condition that a row is in the division `code`: in a range of supervising districts, in one district, or
 * in one street or town. `alias` names the table.
 */
export function divisionFilter(columns: DivisionColumns, code: DivisionCode, alias = 't'): Condition {
  const district = `${alias}.${quoted(columns.district)}`;
  if (code.length === 6) return { sql: `${district} = ?`, parameters: [code] };
  if (code.length < 6) return prefixCondition(district, code);
  if (columns.division === null) return NOTHING;
  return { sql: `${alias}.${quoted(columns.division)} = ?`, parameters: [code] };
}

/**
 * Returns the condition that a code begins with `code`. The condition is written as a range, so that the database can
 * use an index.
 */
export function prefixCondition(sqlColumn: string, code: DivisionCode): Condition {
  const { from, below } = prefixRange(code);
  return { sql: `${sqlColumn} >= ? AND ${sqlColumn} < ?`, parameters: [from, below] };
}

/**
 * Returns the condition that a column contains `fragment`. Wildcards in the fragment are taken literally. The column
 * must hold text that `searchable` has folded.
 */
export function contains(column: string, fragment: string): Condition {
  const literal = searchable(fragment).replaceAll(/[!%_]/g, '!$&');
  return { sql: `t.${quoted(column)} LIKE ? ESCAPE '!'`, parameters: [`%${literal}%`] };
}

/**
 * Returns a text with width and case folded and without white space. Both databases then treat 'Ａ b', 'AB' and 'ab' as
 * equal.
 */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

/**
 * Returns whether a column can hold the value. No row stores a text with a trailing blank, so such a value must match
 * no row. MariaDB alone would treat 'a ' as 'a'.
 */
export function isHeld(value: unknown): boolean {
  return typeof value !== 'string' || !value.endsWith(' ');
}

/** The largest number of keys that count as few. */
const FEW = 10;

/**
 * Returns whether a search for this number of values in a column probably finds few rows. That is so if there are few
 * values, and if the column is an id or refers to other rows.
 */
function isNarrow(column: string, values: number): boolean {
  return values <= FEW && /^id$|Id$/.test(column);
}

/**
 * Marks a condition that few rows fulfil. The scope is then looked up for each of these rows, so that the statement
 * reads no other rows of the scope.
 */
export function narrow(condition: Condition): Condition {
  return { ...condition, isNarrow: true };
}

/** Returns the condition that a column has this value. */
export function equalTo(column: string, value: unknown): Condition {
  if (!isHeld(value)) return NOTHING;
  return { sql: `t.${quoted(column)} = ?`, parameters: [value], isNarrow: isNarrow(column, 1) };
}

/** Returns the condition that a column has one of these values. */
export function oneOf(column: string, values: readonly unknown[]): Condition {
  const held = values.filter(isHeld);
  if (held.length === 0) return NOTHING;
  const places = held.map(() => '?').join(', ');
  return { sql: `t.${quoted(column)} IN (${places})`, parameters: held, isNarrow: isNarrow(column, held.length) };
}

/**
 * Converts a value to one that both drivers accept. SQLite's driver takes no booleans, and MariaDB's would expand an
 * object into names and values.
 * @throws TypeError unless the value is null, a text, a number, a bigint or a boolean
 */
export function sqlValue(value: unknown): unknown {
  const isPlain = value === null || ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
  if (!isPlain)
    throw new TypeError('A parameter of a statement must be a plain value: a string, a number, a boolean or null.');
  return typeof value === 'boolean' ? Number(value) : value;
}
