import { type PlainDate, addDays } from './period';

/** The term of a lot. From `endedOn` on, the lot is terminated. `endedOn` is null if the lot was not terminated. */
export type Term = { signedOn: PlainDate; startsOn: PlainDate; endsOn: PlainDate; endedOn: PlainDate | null };

/** The first and the last day of a worker's posting at a station. `endsOn` is null while no end is known. */
export type Post = { startsOn: PlainDate; endsOn: PlainDate | null };

/** Returns the last day of the service: the end of the term, or the day before an earlier termination. */
export function lastDayOf({ endsOn, endedOn }: Pick<Term, 'endsOn' | 'endedOn'>): PlainDate {
  return endedOn !== null && endedOn <= endsOn ? addDays(endedOn, -1) : endsOn;
}

/**
 * Returns the day from which a posting counts for a term. Usually this is the first day of the posting, even if the
 * term begins later, because staff may settle in. A posting serves the earlier contract if it began before the signing,
 * or during an earlier term of the contractor. Such a posting counts from the first day of the new term, if it lasts
 * until then. Null if the posting does not count, for example because it ends before the signing.
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
