import { earliest } from '../../../../shared/kernel/dates/extremes';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Post, type Term, countsFrom } from '../../../../shared/kernel/dates/term';

/**
 * Returns the day on which staff arrived under the lot, or null if nobody has arrived. This is the earliest day from
 * which a posting counts for the lot (see `countsFrom`).
 * @param lots the lots of the contractor at the station
 */
export function arrivalOf(lot: Term, postings: readonly Post[], lots: readonly Term[]): PlainDate | null {
  return earliest(postings.flatMap((posting) => countsFrom(posting, lot, lots) ?? []));
}
