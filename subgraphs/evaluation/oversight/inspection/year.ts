import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Condition, NOTHING } from '../../../../shared/access/scope-sql';

/** A date of that calendar year; no row holds one outside 1000…9999. */
export function inYear(column: string, year: number): Condition {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return NOTHING;
  return { sql: `${column} >= ? AND ${column} <= ?`, parameters: [`${year}-01-01`, `${year}-12-31`] };
}

/** A date of a day's calendar year, up to that day. */
export function inYearUntil(column: string, day: PlainDate): Condition {
  return { sql: `${column} >= ? AND ${column} <= ?`, parameters: [`${day.slice(0, 4)}-01-01`, day] };
}
