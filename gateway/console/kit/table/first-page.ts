import { KIT } from '../../words/kit';
import { say } from '../../words/language';

/** The first page of a list, with the number of all its rows. Null if the page could not be read. */
export type FirstPage<Row> = { totalCount: number; nodes: readonly Row[] } | null;

/** Returns a sentence that says how many rows are not listed. Null if the page has all rows. */
export function cutText(page: FirstPage<unknown>): string | null {
  if (page === null || page.nodes.length >= page.totalCount) return null;
  return say(KIT.onlyFirst, { shown: page.nodes.length, total: page.totalCount });
}
