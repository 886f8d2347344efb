import { type PlainDate, addDays } from './period';

/** The term of a lot. `endedOn` is the day of its termination, from which it no longer runs; null without one. */
export type Term = { signedOn: PlainDate; startsOn: PlainDate; endsOn: PlainDate; endedOn: PlainDate | null };

/** The first and the last day of a worker at a station. `endsOn` is null while no end is known. */
export type Post = { startsOn: PlainDate; endsOn: PlainDate | null };

/** Returns the last day of the service: the end of the term, or the day before an earlier termination. */
export function lastDayOf({ endsOn, endedOn }: Pick<Term, 'endsOn' | 'endedOn'>): PlainDate {
  return endedOn !== null && endedOn <= endsOn ? addDays(endedOn, -1) : endsOn;
}

/**
 * Returns the day from which a posting counts for a term; null if it never does. It counts from its first day, also
 * before the term begins, because staff may settle in. If it began before the signing, or while an earlier term of the
 * contractor still ran, the worker serves the earlier contract. Then the posting counts from the first day of the new
 * term, if it lasts until then. A posting that ends before the signing, or before it begins, does not count.
 * @param terms the terms of the contractor at the station
 */
export function countsFrom({ startsOn, endsOn }: Post, term: Term, terms: readonly Term[]): PlainDate | null {
  const lastsUntil = (day: PlainDate) => endsOn === null || endsOn >= day;
  if (startsOn > lastDayOf(term) || !lastsUntil(startsOn) || !lastsUntil(term.signedOn)) return null;
  const earlier = terms.filter((each) => each.startsOn < term.startsOn);
  const servesEarlier = earlier.some((each) => each.signedOn <= startsOn && startsOn <= lastDayOf(each));
  if (startsOn >= term.signedOn && !servesEarlier) return startsOn;
  return lastsUntil(term.startsOn) ? term.startsOn : null;
}
