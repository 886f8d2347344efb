import { type Answer } from '../../graph/ask';
import { type Refusal } from '../../graph/refusal';

/** An answer, and the function that read it. */
export type Reading<Data, Read> = Answer<Data> & { read: Read };

/** Returns the answer that `read` read. The answer of another reading, such as that of another year, is not shown. */
export function answerOfRead<Data, Read>(latest: Reading<Data, Read>, read: Read): Reading<Data, Read> {
  return latest.read === read ? latest : { read, data: null, refusal: null };
}

/** The error codes that say nothing about the record, because the Hub could not read it now for this person. */
const PASSING: readonly Refusal['code'][] = ['UNREACHABLE', 'UNAVAILABLE', 'RATE_LIMITED', 'UNAUTHENTICATED'];

/**
 * Returns what a page shows after a repeated reading. A part that could not be read keeps its earlier content, so that
 * an outage does not close the record and the dialogs on it. Any other refusal replaces the record.
 */
export function recordAfter<Data>(before: Data | null, { data, refusal }: Answer<Data>): Answer<Data> {
  if (before === null || refusal === null || !PASSING.includes(refusal.code)) return { data, refusal };
  if (Array.isArray(before)) return { data: before, refusal };
  const read = Object.entries(data ?? {}).filter(([, value]) => value !== null);
  return { data: { ...before, ...(Object.fromEntries(read) as Partial<Data>) }, refusal };
}
