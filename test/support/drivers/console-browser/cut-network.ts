import { type Page } from 'playwright-core';

/** Matches the text that a page shows if no answer to a query arrived. */
export const NO_ANSWER = /^网络未连通/;

/** Cuts the network for the query with this name, or for all queries. @returns a function that restores the network */
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
