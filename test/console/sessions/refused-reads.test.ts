import { type Browser, type Page } from 'playwright-core';
import {
  type Identity,
  type Visitor,
  openBrowser,
  signIn,
  visit,
} from '../../support/drivers/console-browser/console-visitor';
import { NO_ANSWER, cutNetwork } from '../../support/drivers/console-browser/cut-network';
import {
  type HubWithConsole,
  START_MS,
  startHubWithConsole,
} from '../../support/drivers/console-browser/hub-with-console';
import { firstRecordIn } from '../../support/drivers/console-browser/role-pages';

const CITY: Identity = { role: '市民政局' };
const FINANCE: Identity = { role: '财政部门', place: '历下区' };
const BUREAU: Identity = { role: '区县民政部门', place: '历下区' };
const HUB: Identity = { role: '社工总站', place: '历下区' };
const STREET: Identity = { role: '街道办事处(镇政府)', place: '解放路街道' };
const CONTRACTOR: Identity = { role: '承接主体' };

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
afterEach(async () => {
  await visitor.context.close();
  expect(visitor.errors).toEqual([]);
});

/**
 * Waits until the page says that no answer arrived. Then restores the network, and expects that the button 重试 (try
 * again) works.
 */
async function expectRefusal(page: Page, restore: () => void): Promise<void> {
  await page.getByText(NO_ANSWER).first().waitFor();
  restore();
  await page.getByRole('button', { name: '重试' }).first().click();
  await page.getByText(NO_ANSWER).first().waitFor({ state: 'detached' });
}

it.each([
  { of: CITY, path: '/stations', query: 'Districts' },
  { of: FINANCE, path: '/ledger', query: 'Districts' },
  { of: FINANCE, path: '/budget/grid', query: 'BudgetLineList' },
  { of: BUREAU, path: '/stations', query: 'StreetsOfDistrict' },
  { of: STREET, path: '/work', query: 'HomeOfStreet' },
])('says on $path that $query was not answered', async ({ of, path, query }) => {
  const { page } = visitor;
  await signIn(visitor, of);
  const restore = await cutNetwork(page, query);
  await page.goto(`/console${path}`);
  await expectRefusal(page, restore);
});

it('says that the services of the year beside a brief were not answered', async () => {
  const { page } = visitor;
  await signIn(visitor, HUB);
  const { address } = await firstRecordIn(visitor, '/console/submissions?kind=MONTHLY_BRIEF');
  const restore = await cutNetwork(page, 'ServiceVolumes');
  await page.goto(address);
  await expectRefusal(page, restore);
});

it('offers no form for a posting before its stations are read', async () => {
  const { page } = visitor;
  await signIn(visitor, CONTRACTOR);
  const { address } = await firstRecordIn(visitor, '/console/workers');
  const restore = await cutNetwork(page, 'StationChoices');
  await page.goto(`${address}/post`);
  await page.getByText(NO_ANSWER).waitFor();
  expect(await page.getByRole('button', { name: '提交' }).count()).toBe(0);
  await expectRefusal(page, restore);
  await page.getByRole('button', { name: '提交' }).waitFor();
});

it('does not say that last month has no brief if it could not be read', async () => {
  const { page } = visitor;
  await signIn(visitor, CONTRACTOR);
  const { address } = await firstRecordIn(visitor, '/console/submissions?status=DUE%2COVERDUE&kind=MONTHLY_BRIEF');
  await page.goto(`${address}/submit`);
  await cutNetwork(page, 'LastBrief');
  await page.getByRole('button', { name: '复制上月内容' }).click();
  await page.getByText(NO_ANSWER).waitFor();
  expect(await page.getByText('上月没有已报送的简报。').count()).toBe(0);
});

it('tells the public that the districts of a choice could not be read', async () => {
  const { page } = visitor;
  const restore = await cutNetwork(page, 'Districts');
  await page.goto('/public/data');
  await page.getByText('未能读取。').waitFor();
  restore();
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('option', { name: '历下区' }).waitFor({ state: 'attached' });
  expect(await page.getByText('未能读取。').count()).toBe(0);
});

it('waits for a busy Hub by itself before it offers to sign in', async () => {
  const { page } = visitor;
  let refused = 0;
  await page.route('**/console/session', (route) => {
    if (refused === 2) return route.continue();
    refused += 1;
    return route.fulfill({ status: 503, headers: { 'retry-after': '1' }, json: {} });
  });
  await page.goto('/console/work');
  await page.getByLabel('单位类别', { exact: true }).waitFor();
  expect(refused).toBe(2);
});
