import { type Answer } from '../../graph/ask';
import { tooLong } from '../../graph/refusal';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';

/** One page of a connection. */
export type Page<Row> = {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  nodes: readonly Row[];
};

/** The maximum number of pages that are read, so that a very long list does not keep the Hub busy without end. */
export const MOST_PAGES = 50;

/**
 * Reads all pages of a connection. If a page is refused, the answer has no rows, because a part of a list would look
 * like the whole list. If the list has more than {@link MOST_PAGES} pages, the answer has the rows of the first pages,
 * and a refusal says that rows are missing. Returns null as soon as `isCurrent` returns false, because nobody waits for
 * the answer any more.
 */
export async function readWhole<Row>(
  read: (after: string | null) => Promise<Answer<Page<Row>>>,
  isCurrent: () => boolean,
): Promise<Answer<readonly Row[]> | null> {
  const rows: Row[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { data, refusal }: Answer<Page<Row>> = await read(after);
    if (!isCurrent()) return null;
    if (refusal !== null) return { data: null, refusal };
    rows.push(...(data?.nodes ?? []));
    after = data?.pageInfo.hasNextPage === true ? (data.pageInfo.endCursor ?? null) : null;
    if (after === null) return { data: rows, refusal: null };
  }
  return { data: rows, refusal: tooLong(say(KIT.cutList, { count: rows.length })) };
}
