import { type Browser, type Page } from 'playwright-core';
import { openBrowser, signIn, type Visitor, visit } from '../../support/drivers/console-browser/console-visitor';
import {
  type HubWithConsole,
  START_MS,
  startHubWithConsole,
} from '../../support/drivers/console-browser/hub-with-console';

const STREET = { role: '街道办事处(镇政府)', place: '解放路街道' };
const SLOW_MS = 15_000;

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

/** Delays all GraphQL requests until the returned function is called, as a slow network does. */
async function slowed(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/graphql', async (route) => {
    await released;
    await route.continue().catch(() => undefined);
  });
  return release;
}

async function openVenueForm({ page }: Visitor): Promise<void> {
  await page.keyboard.press('Alt+1');
  await page.getByRole('button', { name: '登记场所' }).first().click();
  await page.getByLabel(/地址/).waitFor();
}

const count = (operation: string) => visitor.operations.filter((each) => each === operation).length;

it('says that the network is slow, and sends a form once however often the person presses', async () => {
  const { page } = visitor;
  await signIn(visitor, STREET);
  await page.clock.install();
  await openVenueForm(visitor);
  await page.getByLabel(/地址/).fill('示例路 30 号');
  const release = await slowed(page);
  await page.getByRole('button', { name: '提交' }).dblclick();
  await page.keyboard.press('Control+Enter');
  expect(count('RecordVenue')).toBe(1);
  release();
  await page.getByText('办理成功。').waitFor();
  expect(count('RecordVenue')).toBe(1);
  const releaseList = await slowed(page);
  await page.keyboard.press('Alt+2');
  await page.getByText('正在加载').first().waitFor();
  await page.clock.fastForward(SLOW_MS);
  await page.getByText('网络较慢,请稍候。').first().waitFor();
  releaseList();
  await page.getByText('已显示').or(page.getByText('没有')).first().waitFor();
});

it('sends nothing again after Back and a reload', async () => {
  const { page } = visitor;
  await signIn(visitor, STREET);
  await openVenueForm(visitor);
  await page.getByLabel(/地址/).fill('示例路 31 号');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办理成功。').waitFor();
  await page.goBack();
  await page.reload();
  await page.getByRole('banner').waitFor();
  expect(count('RecordVenue')).toBe(1);
  expect(await page.getByText('已恢复').count()).toBe(0);
});

it('leaves Enter to an input method while a person composes', async () => {
  const { page } = visitor;
  await signIn(visitor, STREET);
  await openVenueForm(visitor);
  const composing = { key: 'Enter', ctrlKey: true, isComposing: true };
  await page.getByLabel(/地址/).fill('示例路');
  await page.getByLabel(/地址/).dispatchEvent('keydown', composing);
  await page.getByLabel(/地址/).fill('示例路 32 号');
  expect(count('RecordVenue')).toBe(0);
  await page.getByLabel(/地址/).press('Control+Enter');
  await page.getByText('办理成功。').waitFor();
});

it('takes cells in quotes and full-width digits from a spreadsheet into the grid of hours', async () => {
  const { page } = visitor;
  await signIn(visitor, { role: '承接主体' });
  await page.keyboard.press('Alt+1');
  const grid = page.getByRole('table', { name: '填报工时' });
  const name = (await grid.locator('tbody th').first().innerText()).trim();
  await page.getByRole('button', { name: '从 Excel 粘贴' }).click();
  const dialog = page.getByRole('dialog', { name: '从 Excel 粘贴' });
  await dialog
    .getByLabel(/在此粘贴/)
    .fill(`"姓名"\t"第\n一周"\n"${name.slice(0, 1)}\n${name.slice(1)}"\t\t\t\t"２６．５"`);
  await dialog.getByRole('button', { name: '填入 1 个单元格' }).click();
  const cell = grid.locator('tbody tr').first().locator('input').last();
  expect(await cell.inputValue()).toBe('26.5');
  await cell.focus();
  await cell.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  expect(await cell.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  expect(count('LogHours')).toBe(0);
});
