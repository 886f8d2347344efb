import { type PlainDate, addDays, daysBetween } from '../../kernel/dates/period';

/**
 * The rule by which the due date of a work item follows from the value of its sort column. A greater value must not
 * lead to an earlier due date. Items in the order of their values are then also in the order of their due dates.
 */
export type Due = {
  /** Returns the due date, or null if the duty has none. */
  dateOf(sort: string): PlainDate | null;
  /** Returns the least value whose due date is `day` or later. Null if the duty has no due dates. */
  leastFrom(day: PlainDate): string | null;
};

/** The rule for a column that holds the due date itself. */
export const ON_THE_DAY: Due = { dateOf: (sort) => sort, leastFrom: (day) => day };

const FIRST_DAY: PlainDate = '1000-01-01';
const LAST_DAY: PlainDate = '9999-12-31';

/** Returns the day `days` later. A result outside the calendar becomes its first or last day, so the order is kept. */
function shifted(day: PlainDate, days: number): PlainDate {
  if (days < daysBetween(day, FIRST_DAY)) return FIRST_DAY;
  return days > daysBetween(day, LAST_DAY) ? LAST_DAY : addDays(day, days);
}

/** Returns the rule for a column that holds a date, if the item is due some days later. `days` is not negative. */
export function daysAfterDate(days: number): Due {
  return { dateOf: (sort) => shifted(sort, days), leastFrom: (day) => shifted(day, -days) };
}

/** Returns the rule for a duty whose items are all due on the same day. */
export function onOneDay(dueOn: PlainDate): Due {
  // Every id and code sorts after the empty text and before the tilde, so the value selects all items or none.
  return { dateOf: () => dueOn, leastFrom: (day) => (day <= dueOn ? '' : '~') };
}

/** The rule for a duty without due dates, whose column only sorts the items. */
export const NO_DUE_DATE: Due = { dateOf: () => null, leastFrom: () => null };
