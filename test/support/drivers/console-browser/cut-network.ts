import { type Page } from 'playwright-core';
import { type Visitor } from './console-visitor';

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

/**
 * Takes the browser offline as soon as it sends the mutation with this name. This request never arrives.
 * @returns the idempotency keys of all requests with the mutation. Later requests are added
 */
export async function loseFirst({ page, context }: Visitor, mutation: string): Promise<readonly string[]> {
  const keys: string[] = [];
  await page.route('**/graphql', async (route) => {
    const body = route.request().postData() ?? '';
    if (!new RegExp(`mutation ${mutation}\\b`).test(body)) return route.continue();
    keys.push(/"idempotencyKey":"(\w+)"/.exec(body)?.[1] ?? '');
    if (keys.length > 1) return route.continue();
    await context.setOffline(true);
    await route.abort('internetdisconnected');
  });
  return keys;
}
