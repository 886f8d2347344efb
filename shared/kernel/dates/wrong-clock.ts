import { type PlainDate, addDays } from './period';

/**
 * The number of days by which the clocks of two processes may differ. Up to this difference, neither process undoes
 * what the other has done.
 */
const CLOCKS_DIFFER_DAYS = 2;

/**
 * Returns whether a stored day lies too far in the future. The clock was then wrong when the Hub stored the day, and
 * has been set back since.
 */
export function isOfWrongClock(storedDay: PlainDate, today: PlainDate): boolean {
  return storedDay > addDays(today, CLOCKS_DIFFER_DAYS);
}
