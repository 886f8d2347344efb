import { type Answer } from '../../graph/ask';
import { type Refusal } from '../../graph/refusal';

/** An answer of the Hub together with the function `read` that requested it. */
export type Reading<Data, Read> = Answer<Data> & { read: Read };

/**
 * Returns the latest answer if the current function `read` requested it. Otherwise returns an empty answer. A page thus
 * never shows an answer to other variables, such as another year.
 */
export function answerOfRead<Data, Read>(latest: Reading<Data, Read>, read: Read): Reading<Data, Read> {
  return latest.read === read ? latest : { read, data: null, refusal: null };
}

/** The error codes that say nothing about the record, but only that it cannot be read now. */
const PASSING: readonly Refusal['code'][] = ['UNREACHABLE', 'UNAVAILABLE', 'RATE_LIMITED', 'UNAUTHENTICATED'];

/**
 * Returns what a page shows after its record was read again. If a part could not be read for a passing reason, its
 * earlier content stays. An outage therefore does not close the record and its dialogs. Any other refusal replaces the
 * record.
 */
export function recordAfter<Data>(before: Data | null, { data, refusal }: Answer<Data>): Answer<Data> {
  if (before === null || refusal === null || !PASSING.includes(refusal.code)) return { data, refusal };
  if (Array.isArray(before)) return { data: before, refusal };
  const read = Object.entries(data ?? {}).filter(([, value]) => value !== null);
  return { data: { ...before, ...(Object.fromEntries(read) as Partial<Data>) }, refusal };
}
