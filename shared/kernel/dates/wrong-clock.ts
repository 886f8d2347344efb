import { type PlainDate, addDays } from './period';

/**
 * The number of days that the clocks of two processes may be apart. Within this limit, a process does not undo what a
 * process with another date has stored.
 */
const CLOCKS_DIFFER_DAYS = 2;

/**
 * Returns whether a stored day lies so far in the future that the Hub must have stored it while the clock was wrong.
 */
export function isOfWrongClock(storedDay: PlainDate, today: PlainDate): boolean {
  return storedDay > addDays(today, CLOCKS_DIFFER_DAYS);
}
