import { type Page } from 'playwright-core';

/** The text of a page for a query that no answer reached. */
export const NO_ANSWER = /^网络未连通/;

/** Cuts the network for one query, or for all, until the returned function is called. */
export async function cutNetwork(page: Page, query = ''): Promise<() => void> {
  let isCut = true;
  await page.route('**/graphql', (route) => {
    const body = route.request().postData() ?? '';
    const isMeant = query === '' || new RegExp(`query ${query}\\b`).test(body);
    return isCut && isMeant ? route.abort('internetdisconnected') : route.continue();
  });
  return () => {
    isCut = false;
  };
}
