import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Browser, type Route } from 'playwright-core';
import { openBrowser, signIn, type Visitor, visit } from '../../support/drivers/console-browser/console-visitor';
import {
  type HubWithConsole,
  START_MS,
  startHubWithConsole,
} from '../../support/drivers/console-browser/hub-with-console';

/** A text that would run a script if a page inserted it as HTML. */
const PROBE = `"'><img src=x onerror="window.hit=1"><script>window.hit=1</script>{{hit}}`;
const PROBED = /[\u4e00-\u9fff]/;

let hub: HubWithConsole;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startHubWithConsole(), openBrowser()]);
}, START_MS);
afterAll(async () => {
  await browser?.close();
  hub?.stop();
});
beforeEach(async () => {
  visitor = await visit(browser, hub.url);
});
afterEach(() => visitor.context.close());

/** Appends the probe to every Chinese text in an answer. Codes, dates and ids stay unchanged. */
function probed(value: unknown): unknown {
  if (typeof value === 'string') return PROBED.test(value) ? value + PROBE : value;
  if (Array.isArray(value)) return value.map(probed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, probed(each)]));
}

/**
 * Answers a request with the Hub's answer, after it has appended the probe to every Chinese text. Ignores a request
 * that the page has abandoned.
 */
async function answerProbed(route: Route): Promise<void> {
  try {
    const response = await route.fetch();
    await route.fulfill({ response, json: probed(await response.json()) });
  } catch {
    await route.abort().catch(() => undefined);
  }
}

/** Waits until the page has a heading, nothing is loading, and its text no longer changes. */
async function loaded({ page }: Visitor): Promise<void> {
  await page.locator('main h1').first().waitFor();
  const loading = page.getByText('正在加载');
  while ((await loading.count()) > 0) await loading.first().waitFor({ state: 'detached' });
  // Some pages redirect to their own address with the usual filters. Until then, the previous page stays visible.
  const main = page.locator('main');
  for (let [before, now] = ['', await main.innerText()]; before !== now; now = await main.innerText()) {
    before = now;
    await page.waitForTimeout(250);
  }
}

/** Returns what the probes have done. It is `[null, 0]` if no script ran and no element was inserted. */
function effects({ page }: Visitor): Promise<unknown> {
  return page.evaluate("[window.hit ?? null, document.querySelectorAll('img[src=x], body script:not([src])').length]");
}

const ROLES = [
  ['市民政局', undefined],
  ['市级指导服务平台', undefined],
  ['区县民政部门', '历下区'],
  ['社工总站', '历下区'],
  ['街道办事处(镇政府)', '解放路街道'],
  ['承接主体', undefined],
  ['财政部门', '历下区'],
  ['审计部门', '济南市'],
] as const;

it.each(ROLES)('shows every text to %s as text: in lists, records, tips and prints', async (role, place) => {
  const { page } = visitor;
  await signIn(visitor, place === undefined ? { role } : { role, place });
  await page.route('**/graphql', answerProbed);
  await page.route('**/console/session', answerProbed);
  await page.reload();
  await page.getByText('数据截至').waitFor();
  const addresses = await page
    .locator('.side-bar a')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
  let shown = 0;
  for (const address of addresses.filter((each) => each.startsWith('/console/'))) {
    await page.locator(`.side-bar a[href="${address}"]`).first().click();
    // The screen shows the former page until the code of the new page is loaded.
    await page.locator(`.side-bar a[href="${address}"][aria-current="page"]`).first().waitFor();
    await loaded(visitor);
    const record = page.locator('main table a').first();
    if (await record.isVisible()) {
      await record.click();
      await loaded(visitor);
    }
    await page.emulateMedia({ media: 'print' });
    expect([address, await effects(visitor)]).toEqual([address, [null, 0]]);
    if ((await page.locator('main').innerText()).includes('{{hit}}')) shown += 1;
    await page.emulateMedia({ media: 'screen' });
  }
  expect(shown).toBeGreaterThan(0);
  expect(visitor.errors).toEqual([]);
  expect(visitor.foreign).toEqual([]);
});

it('cannot be framed or used by a page of another site', async () => {
  const { page, context } = visitor;
  await signIn(visitor, { role: '财政部门', place: '历下区' });
  const site = await foreignSite();
  try {
    const foreign = await context.newPage();
    await foreign.goto(`http://localhost:${(site.address() as AddressInfo).port}/`);
    const outcomes = await foreign.evaluate<unknown>('window.attack()');
    expect(outcomes).toEqual(['refused', 'refused', 'refused']);
    await foreign.getByText('posted').waitFor();
    const [, frame, form] = foreign.frames();
    for (const each of [frame, form]) expect(await each?.content()).not.toMatch(/社工站监管工作台|FINANCE_BUREAU/);
  } finally {
    site.close();
  }
  await page.reload();
  await page.getByText('数据截至').waitFor();
});

/** Starts a site that frames the console, posts a form to it, and sends requests with the cookies of the visitor. */
async function foreignSite(): Promise<Server> {
  const page = `<!doctype html><iframe src="${hub.url}/console/work"></iframe><iframe name="form"></iframe>
<form action="${hub.url}/graphql" method="post" enctype="text/plain" target="form">
<input name='{"query":"{ me { role } }","x":"' value='"}'></form><p></p><script>
const attempt = (path, init) => fetch('${hub.url}' + path, { credentials: 'include', ...init }).then(() => 'answered', () => 'refused');
window.attack = async () => {
  document.forms[0].submit();
  document.querySelector('p').textContent = 'posted';
  const headers = { 'X-Hub-Console': '1', 'Content-Type': 'application/json' };
  return [await attempt('/console/session', { method: 'DELETE', headers }),
    await attempt('/graphql', { method: 'POST', headers, body: '{"query":"{ me { role } }"}' }),
    await attempt('/console/session', { headers })];
};</script>`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return server;
}
