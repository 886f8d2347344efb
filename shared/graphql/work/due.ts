import { type PlainDate, addDays, shanghaiToday } from '../../kernel/dates/period';

/**
 * The rule by which the due date of a work item follows from the value of its sort column. A greater value must not
 * lead to an earlier due date, so that a list by value is also a list by due date.
 */
export type Due = {
  /** Returns the due date, or null if the duty has none. */
  dateOf(sort: string): PlainDate | null;
  /** Returns the least value whose due date is `day` or later. Null if the duty has no due dates. */
  leastFrom(day: PlainDate): string | null;
};

/** The rule for a column that holds the due date itself. */
export const ON_THE_DAY: Due = { dateOf: (sort) => sort, leastFrom: (day) => day };

/** Returns the rule for a column that holds a date, if the item is due some days later. */
export function daysAfterDate(days: number): Due {
  return { dateOf: (sort) => addDays(sort, days), leastFrom: (day) => addDays(day, -days) };
}

/**
 * Returns the rule for a column that holds an instant in UTC, if the item is due some days after that day in Shanghai.
 */
export function daysAfterInstant(days: number): Due {
  return {
    dateOf: (sort) => addDays(shanghaiToday(new Date(sort)), days),
    // A day in Shanghai begins at 16:00 of the day before in UTC.
    leastFrom: (day) => `${addDays(day, -days - 1)}T16:00:00.000Z`,
  };
}

/** Returns the rule for a duty whose items are all due on the same day. */
export function onOneDay(dueOn: PlainDate): Due {
  // No id and no code sorts before the empty text or after the tilde.
  return { dateOf: () => dueOn, leastFrom: (day) => (day <= dueOn ? '' : '~') };
}

/** The rule for a duty without due dates, whose column only sorts the items. */
export const NO_DUE_DATE: Due = { dateOf: () => null, leastFrom: () => null };
