import { type PlainDate } from './period';

/** Returns the earliest day, or null if the list is empty. */
export function earliest(days: readonly PlainDate[]): PlainDate | null {
  return days.toSorted()[0] ?? null;
}

/** Returns the latest day, or null if the list is empty. */
export function latest(days: readonly PlainDate[]): PlainDate | null {
  return days.toSorted().at(-1) ?? null;
}
