import { type SubmissionRow } from './submission-columns';

/** The most briefs that a summary names. */
const MOST = 2;

/**
 * Returns the briefs that a summary of a station names: the two that are not submitted and due first. If all are
 * submitted, returns only the latest one. `briefs` are those whose period has begun, the latest first.
 */
export function currentBriefs<Brief extends Pick<SubmissionRow, 'status' | 'dueOn'>>(
  briefs: readonly Brief[],
): readonly Brief[] {
  const open = briefs.filter(({ status }) => status === 'DUE' || status === 'OVERDUE');
  if (open.length === 0) return briefs.slice(0, 1);
  return open.sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1)).slice(0, MOST);
}
