import { type FirstPage } from '../../kit/table/first-page';
import { type RectificationRow } from '../rectification/rectification-columns';

type Rectification = Pick<RectificationRow, 'rule' | 'status' | 'dueOn' | 'answeredOn'>;

/** The rectifications of a station, as the page of the station has read them. Undefined if the page reads none. */
export type Rectifications = FirstPage<Rectification> | undefined;

/**
 * Returns the rectification of a rule that is not closed, the one due first if there are several. Null if there is
 * none. Undefined if that is not known, because the page has not read all rectifications.
 */
export function openRectification(page: Rectifications, rule: string): Rectification | null | undefined {
  if (page === undefined || page === null) return undefined;
  const open = page.nodes.filter((each) => each.rule === rule && each.status !== 'CLOSED' && each.status !== 'FAILED');
  const [first] = open.sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  return first ?? (page.nodes.length < page.totalCount ? undefined : null);
}
