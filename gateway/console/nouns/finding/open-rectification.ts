import { type FirstPage } from '../../kit/table/first-page';
import { type RectificationRow } from '../rectification/rectification-columns';

type Rectification = Pick<RectificationRow, 'rule' | 'status' | 'dueOn' | 'answeredOn'>;

/** The rectifications of a station, as the page of the station has read them. Undefined if the page reads none. */
export type Rectifications = FirstPage<Rectification> | undefined;

/**
 * Returns the rectification of a rule that is not closed. If there are several, one that is not answered comes before
 * the answered ones, and then the one due first. If all are closed, returns the latest one if it failed, or else null.
 * Undefined if that is not known, because the page has not read all rectifications. The page has the newest first.
 */
export function openRectification(page: Rectifications, rule: string): Rectification | null | undefined {
  if (page === undefined || page === null) return undefined;
  const ofRule = page.nodes.filter((each) => each.rule === rule);
  const open = ofRule.filter(({ status }) => status !== 'CLOSED' && status !== 'FAILED');
  const [first] = open.sort((one, other) => (urgency(one) < urgency(other) ? -1 : 1));
  if (first !== undefined) return first;
  if (page.nodes.length < page.totalCount) return undefined;
  return ofRule[0]?.status === 'FAILED' ? ofRule[0] : null;
}

/** Returns a text by which rectifications are sorted, the most urgent one first. */
function urgency({ answeredOn, dueOn }: Rectification): string {
  return `${answeredOn === null ? 0 : 1} ${dueOn}`;
}
