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

const CITY: Identity = { role: '市民政局' };
const FINANCE: Identity = { role: '财政部门', place: '历下区' };
const BUREAU: Identity = { role: '区县民政部门', place: '历下区' };
const STATION = '历下区解放路街道社会工作服务站';

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

const returnToWindow = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('focus')));

it('keeps the plan of a redistricting when the person returns to the window without a network', async () => {
  const { page } = visitor;
  await signIn(visitor, CITY);
  await page.goto('/console/redistrictings');
  await page.getByRole('link', { name: '新建区划调整' }).click();
  await page.getByRole('combobox', { name: '社工站' }).fill('解放路');
  await page.locator('.ant-select-item-option', { hasText: STATION }).first().click();
  await page.getByLabel('调整后街道(镇)名称').fill('解放桥街道');
  await cutNetwork(page);
  await returnToWindow(page);
  await page.getByRole('button', { name: '下一步' }).waitFor();
  // The console retries a failed query after a second, and shows the failure only if the retry fails too.
  await page.waitForTimeout(3000);
  expect(await page.getByLabel('调整后街道(镇)名称').inputValue()).toBe('解放桥街道');
});

it.each([
  { of: CITY, path: '/submissions', table: '报送进度' },
  { of: FINANCE, path: '/budget/grid', table: '占用情况' },
])('keeps the table of $path when the person returns without a network', async ({ of, path, table }) => {
  const { page } = visitor;
  await signIn(visitor, of);
  await page.goto(`/console${path}`);
  await page.getByRole('table', { name: table }).waitFor();
  await cutNetwork(page);
  await returnToWindow(page);
  await page.getByText(NO_ANSWER).first().waitFor();
  expect(await page.getByRole('table', { name: table }).count()).toBe(1);
});

it('keeps the sheet of the payments, and prints it without the refusal', async () => {
  const { page } = visitor;
  await signIn(visitor, FINANCE);
  await page.goto('/console/payments/print?status=CONFIRMED');
  const title = page.getByText('社会工作服务站服务费用支付清单').first();
  await title.waitFor();
  await cutNetwork(page);
  await returnToWindow(page);
  await page.getByText(NO_ANSWER).waitFor();
  expect(await title.isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText(NO_ANSWER).isVisible()).toBe(false);
});

/** Makes the Hub return one row per page of a list, so that the console must read several pages. */
async function oneRowAPage(page: Page, list: string): Promise<void> {
  await page.route('**/graphql', (route) => {
    const body = route.request().postData() ?? '';
    return route.continue({
      postData: body.replaceAll(new RegExp(`${list}\\(\\s*first: 100`, 'g'), `${list}(first: 1`),
    });
  });
}

it('sums all pages of the budget lines', async () => {
  const { page } = visitor;
  await signIn(visitor, BUREAU);
  await page.goto('/console/funds');
  const panel = page.getByRole('region', { name: '预算执行' });
  const text = (await panel.locator('p').first().textContent()) ?? '';
  expect(text).toMatch(/[1-9]/);
  await oneRowAPage(page, 'budgetLines');
  visitor.operations.splice(0);
  await page.reload();
  await panel.getByText(text).waitFor();
  expect(visitor.operations.filter((each) => each === 'BudgetLineList').length).toBeGreaterThan(1);
});
