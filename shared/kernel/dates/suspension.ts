import { type PlainDate, addDays } from './period';

/** A suspension of a station, with its first and its last day. `until` is null while the suspension continues. */
export type Suspension = { from: PlainDate; until: PlainDate | null };

/** A period with its first and last day. */
export type Span = { from: PlainDate; until: PlainDate };

/** Returns the suspensions together with a new one that begins today. */
export function withSuspension(suspensions: readonly Suspension[], today: PlainDate): Suspension[] {
  return [...suspensions, { from: today, until: null }];
}

/** Returns the suspensions, with yesterday as the end of the current one. A suspension that began today is left out. */
export function withSuspensionEnded(suspensions: readonly Suspension[], today: PlainDate): Suspension[] {
  const last = addDays(today, -1);
  return suspensions
    .map((each) => (each.until === null ? { ...each, until: last } : each))
    .filter(({ from, until }) => until === null || until >= from);
}

/**
 * Returns the suspensions as they were on a day. A suspension that begins later is left out. An end on this day or
 * later becomes null, because it was not known yet.
 */
export function suspensionsOn(suspensions: readonly Suspension[], on: PlainDate): Suspension[] {
  return suspensions
    .filter(({ from }) => from <= on)
    .map(({ from, until }) => ({ from, until: until !== null && until < on ? until : null }));
}

/** Returns whether at least one day of the span lies in a suspension. */
export function isTouched({ from, until }: Span, suspensions: readonly Suspension[]): boolean {
  return suspensions.some((each) => each.from <= until && (each.until === null || each.until >= from));
}

/** Returns whether one suspension covers every day of the span. */
export function isCovered({ from, until }: Span, suspensions: readonly Suspension[]): boolean {
  return suspensions.some((each) => each.from <= from && (each.until === null || each.until >= until));
}
