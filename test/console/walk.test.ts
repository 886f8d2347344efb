import { type Browser } from 'playwright-core';
import { drawn } from '../support/drivers/at-scale';
import { openBrowser } from '../support/drivers/console-browser/console-visitor';
import {
  type HubWithConsole,
  START_MS,
  startHubWithConsole,
} from '../support/drivers/console-browser/hub-with-console';
import { roleRoutes } from '../support/drivers/console-browser/role-routes';
import { Walker } from '../support/drivers/console-browser/walker';

/**
 * The divisions with the most data in the demonstration, by role. A role without an entry uses the first of its
 * divisions.
 */
const PLACES: Readonly<Record<string, string>> = {
  DISTRICT_BUREAU: '370102',
  DISTRICT_HUB: '370102',
  FINANCE_BUREAU: '370102',
};

type RolePlaces = { role: string; places: { code: string }[]; contractors: { id: string }[] };

let hub: HubWithConsole;
let browser: Browser;
let identities: readonly RolePlaces[];

beforeAll(async () => {
  [hub, browser] = await Promise.all([startHubWithConsole(), openBrowser()]);
  const headers = { 'X-Hub-Console': '1' };
  identities = (await (await fetch(`${hub.url}/console/development/places`, { headers })).json()) as RolePlaces[];
}, START_MS);
afterAll(async () => {
  await browser?.close();
  hub?.stop();
});

/** Returns an identity of the demonstration that has the role. */
function identityOf(role: string): { role: string; person: string; place?: string; contractorId?: string } {
  const own = identities.find((each) => each.role === role);
  const place = PLACES[role] ?? own?.places[0]?.code;
  const contractorId = own?.contractors[0]?.id;
  return {
    role,
    person: '甲',
    ...(place === undefined ? {} : { place }),
    ...(contractorId === undefined ? {} : { contractorId }),
  };
}

// A short run looks for barriers (faults of accessibility) on a random part of the pages. It reads fewer pages in
// English, because these differ from the Chinese pages only in their words.
it.each(roleRoutes())('shows every page of $role in both languages, on every screen', async ({ role, routes }) => {
  const walker = await Walker.signedIn(browser, hub.url, identityOf(role));
  const addresses = await walker.walk(routes, drawn(routes, 1 / 2));
  await walker.readInEnglish(drawn(addresses, 1 / 3));
  await walker.close();
  expect(walker.faults).toEqual([]);
});
