import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Condition, NOTHING } from '../../../../shared/access/scope-sql';

/**
 * Returns a condition for dates in a calendar year. No row has a date outside the years 1000…9999, so other years match
 * nothing.
 */
export function inYear(column: string, year: number): Condition {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return NOTHING;
  return { sql: `${column} >= ? AND ${column} <= ?`, parameters: [`${year}-01-01`, `${year}-12-31`] };
}

/** Returns a condition for dates from 1 January of the year of `day` up to and including `day`. */
export function inYearUntil(column: string, day: PlainDate): Condition {
  return { sql: `${column} >= ? AND ${column} <= ?`, parameters: [`${day.slice(0, 4)}-01-01`, day] };
}
