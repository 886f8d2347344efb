import { type Browser } from 'playwright-core';
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
import { firstRecordIn, open } from '../support/drivers/console-browser/role-pages';

const CONTRACTOR = { role: '承接主体' };

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
  expect(visitor.foreign).toEqual([]);
});

/** Returns the names of the workers in the timesheet. */
async function workersInGrid({ page }: Visitor): Promise<string[]> {
  const grid = page.getByRole('table', { name: '填报工时' });
  await grid.waitFor();
  return (await grid.locator('tbody th').allInnerTexts()).map((name) => name.trim());
}

it('takes hours from a spreadsheet, leaves out wrong cells, and logs the rest', async () => {
  const { page } = visitor;
  await signIn(visitor, CONTRACTOR);
  await page.keyboard.press('Alt+1');
  const names = await workersInGrid(visitor);
  expect(await accessibilityFaults(visitor)).toEqual([]);
  const lines = names.map((name) => `${name}\t\t\t\t26.5`);
  await page.getByRole('button', { name: '从 Excel 粘贴' }).click();
  const dialog = page.getByRole('dialog', { name: '从 Excel 粘贴' });
  await dialog
    .getByLabel(/在此粘贴/)
    .fill(['姓名\t一\t二\t三\t四', ...lines, '无此人\t8', `${names[0]}\t\t\t\t999`].join('\n'));
  await dialog.getByText('2 个单元格有误,不会填入。').waitFor();
  await dialog.getByText('本站没有此人').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await dialog.getByRole('button', { name: `填入 ${names.length} 个单元格` }).click();
  await page.getByRole('button', { name: '提交 1 周' }).click();
  await page.getByText(`已提交 ${names.length} 人`).waitFor();
  await page.getByRole('button', { name: '没有改动' }).waitFor();
});

it('submits a document that is due, from the work list', async () => {
  const { page } = visitor;
  await signIn(visitor, CONTRACTOR);
  await page.getByRole('link', { name: '报送材料', exact: true }).first().click();
  await page.getByRole('list', { name: '办理进度' }).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('button', { name: '报送', exact: true }).click();
  await page.getByLabel('工作小结').fill('本期完成入户走访和小组活动。');
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('button', { name: '报送', exact: true }).click();
  await page.getByText('办理成功。').waitFor();
  await page.getByText('逾期报送').or(page.getByText('已报送')).first().waitFor();
});

it('writes a brief with services, and says which row lacks what', async () => {
  const { page } = visitor;
  await signIn(visitor, CONTRACTOR);
  await page.goto('/console/submissions?status=DUE%2COVERDUE&kind=MONTHLY_BRIEF');
  await page.getByRole('table', { name: '报送' }).getByRole('link').first().click();
  await page.getByRole('button', { name: '报送', exact: true }).click();
  await page.getByRole('button', { name: '增加一行' }).click();
  await page.getByLabel('服务类别').selectOption({ label: '专业服务' });
  await page.getByRole('button', { name: '报送', exact: true }).click();
  await page.getByRole('alert').getByRole('link', { name: '请填写人次。' }).waitFor();
  await page.getByLabel('工作小结').fill('本月开展专业服务。');
  await page.getByLabel('人次').fill('12');
  await page.getByLabel('场次').fill('3');
  await page.getByRole('button', { name: '报送', exact: true }).click();
  // Only the Hub checks that a professional service has recipients.
  await page
    .getByRole('alert')
    .getByRole('link', { name: /专业服务时必填/ })
    .waitFor();
  await page.getByLabel(/服务对象/).selectOption({ label: '困境儿童' });
  await page.getByRole('button', { name: '报送', exact: true }).click();
  await page.getByText('办理成功。').waitFor();
});

it('confirms several receipts in one call', async () => {
  const { page } = visitor;
  await signIn(visitor, CONTRACTOR);
  await page.goto('/console/payments?status=PAID');
  await page.getByRole('table', { name: '收款' }).waitFor();
  const rows = page.getByRole('checkbox', { name: '选中此行' });
  await rows.nth(0).check();
  await rows.nth(1).check();
  await page.getByRole('button', { name: '批量确认收款' }).click();
  const dialog = page.getByRole('dialog', { name: '批量确认收款' });
  await dialog.getByText('合计').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.getByText('成功 2 项,未成功 0 项').waitFor();
  expect(visitor.operations.filter((name) => name === 'ConfirmReceipts')).toHaveLength(1);
});

it('shows personal data of a worker on click only, and keeps none of it in a draft', async () => {
  const { page } = visitor;
  await signIn(visitor, CONTRACTOR);
  await page.goto('/console/workers');
  await page.getByRole('table', { name: '人员' }).getByRole('link').first().click();
  await page.getByText('本次查看将被记录').waitFor();
  expect(visitor.operations).not.toContain('WorkerPersonalData');
  await page.getByRole('button', { name: '显示' }).click();
  await page.getByText('身份证号末四位').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.goto('/console/workers/new');
  await page.getByLabel('身份证号').fill('370102199505200017');
  await page.getByLabel('专业', { exact: true }).fill('社会工作');
  await page.waitForTimeout(1200);
  await page.reload();
  await page.getByText('已恢复').waitFor();
  expect(await page.getByLabel('专业', { exact: true }).inputValue()).toBe('社会工作');
  expect(await page.getByLabel('身份证号').inputValue()).toBe('');
});

it('attaches a photograph to the answer of a rectification', async () => {
  const { page } = visitor;
  await signIn(visitor, CONTRACTOR);
  await page.getByRole('link', { name: '答复整改', exact: true }).first().click();
  await page.getByRole('button', { name: '答复整改' }).click();
  await page.getByLabel('整改情况').fill('已更换标牌,照片附后。');
  const files = page.locator('input[type=file]');
  await files.setInputFiles({ name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
  await page.getByText('“说明.txt”不是允许的文件类型,请另选文件。').waitFor();
  await files.setInputFiles({ name: '标牌.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') });
  await page.getByRole('button', { name: '移除“标牌.png”' }).waitFor();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办理成功。').waitFor();
  await page.getByRole('button', { name: '下载 标牌.png' }).waitFor();
});

it('says of the rules about money that the amounts are hidden', async () => {
  const { page } = visitor;
  await signIn(visitor, CONTRACTOR);
  const { address } = await firstRecordIn(visitor, '/console/stations?status=OPERATING');
  await open(visitor, `${address}?tab=findings`);
  const row = page.getByRole('table', { name: '达标情况' }).getByRole('row', { name: /^FN-3 / });
  await row.getByText('金额数据不向本单位显示').waitFor();
});

it('downloads a list as a workbook, and copies it for a spreadsheet', async () => {
  const { page, context } = visitor;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(visitor, CONTRACTOR);
  await page.goto('/console/workers');
  await page.getByRole('table', { name: '人员' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('workers.xlsx');
  await page.getByRole('button', { name: '复制' }).click();
  await page.getByText('可粘贴到 Excel').waitFor();
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  const [, total = ''] = /\/(\d+)/.exec(await page.getByText('已显示').innerText()) ?? [];
  expect(copied.split('\n')).toHaveLength(Number(total) + 1);
});

it('logs hours and opens tasks on a phone', async () => {
  const phone = await visit(browser, hub.url, PHONE);
  await signIn(phone, CONTRACTOR);
  await phone.page.getByRole('link', { name: /^工时/ }).click();
  await workersInGrid(phone);
  expect(await phone.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect(await accessibilityFaults(phone)).toEqual([]);
  expect(phone.errors).toEqual([]);
  await phone.context.close();
});

/** A PNG image of one pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

it('keeps hours that are submitted without a network, and sends them once', async () => {
  const { page, context } = visitor;
  await signIn(visitor, CONTRACTOR);
  await page.keyboard.press('Alt+1');
  const [name = ''] = await workersInGrid(visitor);
  await page
    .getByLabel(new RegExp(`^${name},.*小时$`))
    .last()
    .fill('21.5');
  await context.setOffline(true);
  await page.getByRole('button', { name: '提交 1 周' }).click();
  await page.getByText('有 1 项待联网提交').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  const before = visitor.operations.filter((operation) => operation === 'LogHours').length;
  await context.setOffline(false);
  await page.getByText('已提交:').waitFor();
  await page.getByText('待联网提交').waitFor({ state: 'detached' });
  expect(visitor.operations.filter((operation) => operation === 'LogHours').length - before).toBe(1);
});
