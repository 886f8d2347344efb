import { type DivisionCode, prefixRange } from '../../kernel/ids/division-code';
import { type Condition, EVERYTHING, NOTHING, quoted } from '../../access/scope-sql';

/** Joins conditions with AND. Each is in brackets, so an OR inside one cannot affect the others. */
export function all(...conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return EVERYTHING;
  return {
    sql: conditions.map((each) => `(${each.sql})`).join(' AND '),
    parameters: conditions.flatMap((each) => each.parameters),
  };
}

/** Joins conditions with OR. Without conditions nothing matches. */
export function either(...conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return NOTHING;
  return {
    sql: conditions.map((each) => `(${each.sql})`).join(' OR '),
    parameters: conditions.flatMap((each) => each.parameters),
  };
}

/**
 * Turns a filter value into a condition; null means that the caller did not filter. `undefined` is not accepted,
 * because it would be an oversight.
 */
export function given<Value>(value: Value | null, toCondition: (value: Value) => Condition): Condition {
  return value === null ? EVERYTHING : toCondition(value);
}

export type DivisionColumns = { district: string; division: string | null };

/**
 * Selects the rows of a table at a place: a range of supervising districts, one district, or one street or town.
 * `alias` names the table.
 */
export function divisionFilter(columns: DivisionColumns, code: DivisionCode, alias = 't'): Condition {
  const district = `${alias}.${quoted(columns.district)}`;
  if (code.length === 6) return { sql: `${district} = ?`, parameters: [code] };
  if (code.length < 6) return prefixCondition(district, code);
  if (columns.division === null) return NOTHING;
  return { sql: `${alias}.${quoted(columns.division)} = ?`, parameters: [code] };
}

/** Selects codes that begin with this one, as a range that can use an index. */
export function prefixCondition(sqlColumn: string, code: DivisionCode): Condition {
  const { from, below } = prefixRange(code);
  return { sql: `${sqlColumn} >= ? AND ${sqlColumn} < ?`, parameters: [from, below] };
}

/**
 * Selects text that contains `fragment`, whose wildcards are taken literally. Both sides must be folded by
 * `searchable`.
 */
export function contains(column: string, fragment: string): Condition {
  const literal = searchable(fragment).replaceAll(/[!%_]/g, '!$&');
  return { sql: `t.${quoted(column)} LIKE ? ESCAPE '!'`, parameters: [`%${literal}%`] };
}

/** Folds width, case and white space, so that both databases find Ａ, A and a alike. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

/**
 * Returns whether a column can hold the value. MariaDB treats 'a ' as 'a', but no row stores a text with a trailing
 * blank, so such a value must match no row on either database.
 */
export function isHeld(value: unknown): boolean {
  return typeof value !== 'string' || !value.endsWith(' ');
}

/**
 * Converts a value to one that both drivers accept. SQLite's driver takes no booleans, and MariaDB's would expand an
 * object into names and values.
 * @throws TypeError if it is not one plain value
 */
export function sqlValue(value: unknown): unknown {
  const isPlain = value === null || ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
  if (!isPlain)
    throw new TypeError('A parameter of a statement must be a plain value: a string, a number, a boolean or null.');
  return typeof value === 'boolean' ? Number(value) : value;
}
