import { gzipSync } from 'node:zlib';
import { type Browser, type Request, type Response } from 'playwright-core';
import {
  PHONE,
  type Visitor,
  accessibilityFaults,
  openBrowser,
  signIn,
  visit,
} from '../support/drivers/console-browser/console-visitor';
import {
  type HubWithConsole,
  START_MS,
  startHubWithConsole,
} from '../support/drivers/console-browser/hub-with-console';

const PLATFORM = { role: '市级指导服务平台' };
const BUREAU = { role: '区县民政部门', place: '历下区' };
const HUB = { role: '社工总站', place: '历下区' };
const FINANCE = { role: '财政部门', place: '历下区' };
const CHARTS_KB = 190;
const FIRST_PAGE_KB = 350;
/** Matches the address of the script with the chart library. */
const CHART_CODE = /\/assets\/echarts-[\w-]+\.js$/;

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
  // The browser reports a violation of the content security policy as an error.
  expect(visitor.errors).toEqual([]);
  expect(visitor.foreign).toEqual([]);
});

async function kilobytesOf(requests: readonly Request[]): Promise<number> {
  const answers = await Promise.all(requests.map((request) => request.response()));
  const bodies = await Promise.all(
    answers.filter((each): each is Response => each !== null).map((each) => each.body()),
  );
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1000;
}

it('loads the code of charts with the first chart only, and keeps it small', async () => {
  const { page } = visitor;
  const scripts: Request[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request);
  });
  await signIn(visitor, PLATFORM);
  await page.getByText('数据截至').waitFor();
  expect(scripts.filter((each) => CHART_CODE.test(each.url()))).toEqual([]);
  const firstPage = scripts.splice(0);
  await page.getByRole('link', { name: '看板' }).click();
  await page
    .getByRole('img', { name: /^达标趋势/ })
    .locator('svg')
    .waitFor();
  const [first, charts] = [await kilobytesOf(firstPage), await kilobytesOf(scripts)];
  console.info(`First page of the platform: ${first.toFixed(1)} kB, charts: ${charts.toFixed(1)} kB (gzip).`);
  expect(scripts.some((each) => CHART_CODE.test(each.url()))).toBe(true);
  expect(first).toBeLessThanOrEqual(FIRST_PAGE_KB);
  expect(charts).toBeLessThanOrEqual(CHARTS_KB);
});

it('shows the districts as tiles, which lead to their stations', async () => {
  const { page } = visitor;
  await signIn(visitor, PLATFORM);
  await page.goto('/console/board');
  const tiles = page.getByRole('list', { name: '各区划情况' });
  await tiles.waitFor();
  await page.getByText('示意图,不表示行政区域界线').waitFor();
  expect(await tiles.getByRole('link').count()).toBe(13);
  expect(await tiles.getByRole('link').first().innerText()).toContain('商河县');
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('radio', { name: '不达标(项)' }).click();
  await page.getByText(/^不达标\(项\):最高 \d+.*最低 \d+/).waitFor();
  expect(page.url()).toContain('measure=notMet');
  await tiles.getByRole('link', { name: /历下区/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '社工站', exact: true }).waitFor();
  expect(page.url()).toContain('division=370102');
});

it('shows the same as a table, which leads to the findings of a rule', async () => {
  const { page } = visitor;
  await signIn(visitor, PLATFORM);
  await page.goto('/console/board');
  await page
    .getByRole('img', { name: /^不达标分布/ })
    .locator('svg')
    .waitFor();
  await page.getByText(/^不达标共 \d+ 项,最多的为/).waitFor();
  await page.getByRole('button', { name: '表格 不达标分布' }).click();
  await page.getByRole('button', { name: '图表 不达标分布' }).waitFor();
  const table = page.getByRole('table', { name: '不达标分布' });
  await table.waitFor();
  await page.getByRole('button', { name: '表格 各区划情况' }).click();
  await page.getByRole('table', { name: '各区划情况' }).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await table.getByRole('link').first().click();
  await page.getByRole('heading', { name: '达标情况' }).waitFor();
  expect(page.url()).toMatch(/verdict=NOT_MET&rule=\w+-\d+/);
});

it('shows the streets of a district in the order of their codes, on a phone too', async () => {
  const phone = await visit(browser, hub.url, PHONE);
  await signIn(phone, BUREAU);
  await phone.page.goto('/console/board');
  await phone.page.getByText(/按区划代码排列/).waitFor();
  await phone.page
    .getByRole('img', { name: /年各月支付/ })
    .locator('svg')
    .waitFor();
  expect(await phone.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect(await accessibilityFaults(phone)).toEqual([]);
  await phone.page.getByRole('list', { name: '各区划情况' }).getByRole('link').first().click();
  await phone.page.getByRole('tab', { name: '驻站人员' }).waitFor();
  expect(phone.errors).toEqual([]);
  await phone.context.close();
});

it('shows weekly hours against the line of the policy', async () => {
  const { page } = visitor;
  await signIn(visitor, HUB);
  await page.goto('/console/board');
  await page.getByRole('list', { name: '各区划情况' }).getByRole('link').first().click();
  await page.getByRole('tab', { name: '驻站人员' }).click();
  const chart = page.getByRole('img', { name: /^近 12 周工时/ });
  await chart.locator('svg').getByText('每周 24 小时').waitFor();
  await page.getByText(/平均每周不足 24 小时/).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('table', { name: '驻站人员' }).getByRole('link').first().click();
  await page.getByRole('tab', { name: '近 12 周工时' }).click();
  await page.getByText(/\d+ 周中有 \d+ 周不足 24 小时。/).waitFor();
});

it('shows when instalments are due, and leads to those of a month', async () => {
  const { page } = visitor;
  await signIn(visitor, FINANCE);
  await page.goto('/console/plan');
  await page
    .getByRole('img', { name: /^各月应付分期款/ })
    .locator('svg')
    .waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('button', { name: '表格 各月应付分期款' }).click();
  await page.getByRole('table', { name: '各月应付分期款' }).getByRole('link').first().click();
  await page.getByRole('heading', { name: '分期款' }).waitFor();
  expect(page.url()).toContain('dueFrom=');
});
