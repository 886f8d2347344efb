import { type DivisionCode, prefixRange } from '../../kernel/ids/division-code';
import { type Condition, EVERYTHING, NOTHING, quoted } from '../../access/scope-sql';

/** Each in brackets, so that an OR inside one cannot reach beside the others. */
export function all(...conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return EVERYTHING;
  return {
    sql: conditions.map((each) => `(${each.sql})`).join(' AND '),
    parameters: conditions.flatMap((each) => each.parameters),
  };
}

/** One of them at least; nothing of none. */
export function either(...conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return NOTHING;
  return {
    sql: conditions.map((each) => `(${each.sql})`).join(' OR '),
    parameters: conditions.flatMap((each) => each.parameters),
  };
}

/** What a filter asks for, or everything where the caller did not ask: null, as `undefined` would be an oversight (law 1). */
export function given<Value>(value: Value | null, toCondition: (value: Value) => Condition): Condition {
  return value === null ? EVERYTHING : toCondition(value);
}

export type DivisionColumns = { district: string; division: string | null };

/** Rows of a table, by its alias, at a place: a range of supervising districts, one of them, or one street or town. */
export function divisionFilter(columns: DivisionColumns, code: DivisionCode, alias = 't'): Condition {
  const district = `${alias}.${quoted(columns.district)}`;
  if (code.length === 6) return { sql: `${district} = ?`, parameters: [code] };
  if (code.length < 6) return prefixCondition(district, code);
  if (columns.division === null) return NOTHING;
  return { sql: `${alias}.${quoted(columns.division)} = ?`, parameters: [code] };
}

/** Codes that begin with this one, as an index range. */
export function prefixCondition(sqlColumn: string, code: DivisionCode): Condition {
  const { from, below } = prefixRange(code);
  return { sql: `${sqlColumn} >= ? AND ${sqlColumn} < ?`, parameters: [from, below] };
}

/** Text that holds `fragment`; its wildcards are taken literally. Both sides are already folded by `searchable`. */
export function contains(column: string, fragment: string): Condition {
  const literal = searchable(fragment).replaceAll(/[!%_]/g, '!$&');
  return { sql: `t.${quoted(column)} LIKE ? ESCAPE '!'`, parameters: [`%${literal}%`] };
}

/** Folds width, case and white space, so that Ａ, A and a are found alike on both databases. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

/**
 * Whether a column may hold the value. MariaDB takes 'a ' for 'a', and no row holds a text that ends with a blank: who sends one
 * means no row, on both databases.
 */
export function isHeld(value: unknown): boolean {
  return typeof value !== 'string' || !value.endsWith(' ');
}

/**
 * A value as both drivers take it: SQLite's takes no booleans, and MariaDB's would write an object into the statement as names
 * and values.
 * @throws TypeError on anything that is not one plain value
 */
export function sqlValue(value: unknown): unknown {
  const isPlain = value === null || ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
  if (!isPlain)
    throw new TypeError('A parameter of a statement must be a plain value: a string, a number, a boolean or null.');
  return typeof value === 'boolean' ? Number(value) : value;
}
