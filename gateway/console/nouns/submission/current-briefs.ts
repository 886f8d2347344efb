import { type FirstPage } from '../../kit/table/first-page';
import { type SubmissionRow } from './submission-columns';

/** The most briefs that a summary names. */
const MOST = 2;

type Brief = Pick<SubmissionRow, 'status' | 'dueOn'>;
type OpenBrief = Brief & { station: { id: string } | null };

/**
 * Returns the briefs that a summary of a station names: the two that are not submitted and due first. If all are
 * submitted, returns only the latest one. `latest` is the latest brief of the station whose period has begun. `page`
 * has the briefs of all stations that are not submitted, the one due first at the top. Those due after the latest one
 * have not begun. Returns null if the page ends before it reaches the briefs of the station.
 */
export function currentBriefs<Latest extends Brief, Open extends OpenBrief>(
  { id, latest }: { id: string; latest: Latest | undefined },
  page: NonNullable<FirstPage<Open>>,
): readonly (Latest | Open)[] | null {
  if (latest === undefined) return [];
  const begun = page.nodes.filter(({ dueOn }) => dueOn <= latest.dueOn);
  const own = begun.filter(({ station }) => station?.id === id).slice(0, MOST);
  if (own.length > 0) return own;
  const isWhole = begun.length < page.nodes.length || page.nodes.length === page.totalCount;
  return isWhole ? [latest] : null;
}
