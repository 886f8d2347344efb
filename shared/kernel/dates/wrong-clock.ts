import { type PlainDate, addDays } from './period';

/**
 * The number of days by which the clocks of two processes may differ. Up to this difference, neither process undoes
 * what the other has done.
 */
const CLOCKS_DIFFER_DAYS = 2;

/**
 * Returns whether a stored day lies so far in the future that the clock was wrong when the Hub stored it. The clock has
 * been set back since.
 */
export function isOfWrongClock(storedDay: PlainDate, today: PlainDate): boolean {
  return storedDay > addDays(today, CLOCKS_DIFFER_DAYS);
}
