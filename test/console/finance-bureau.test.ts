import { type Browser, type Locator, type Page } from 'playwright-core';
import {
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
import { NO_ANSWER } from '../support/drivers/console-browser/cut-network';
import { tabTo } from '../support/drivers/console-browser/keyboard';
import { firstRecordIn, open } from '../support/drivers/console-browser/role-pages';

const FINANCE = { role: '财政部门', place: '历下区' };
const NOBODY = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

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

/** Opens the first payment with a status. Returns the address of the payment. */
async function openFirst(of: Visitor, status: string): Promise<string> {
  const { address } = await firstRecordIn(of, `/console/payments?status=${status}`);
  await open(of, address);
  return address;
}

/** Returns the value beside a label on the page. */
function fact(page: Page, label: string): Promise<string> {
  const named = page.getByRole('term').filter({ hasText: new RegExp(`^${label}`) });
  return page.locator('.facts > div').filter({ has: named }).first().locator('dd').innerText();
}

/** Converts a text such as 1,200.50 to fen. */
const fenIn = (text: string) => BigInt(text.replace(/[,.]/g, ''));

/** Returns the texts of a column, without its total. */
async function column(table: Locator, title: string): Promise<string[]> {
  const titles = await table.getByRole('columnheader').allInnerTexts();
  const at = titles.findIndex((each) => each.startsWith(title));
  const rows = await table.locator('tbody').getByRole('row').all();
  return Promise.all(rows.map((row) => row.getByRole('cell').nth(at).innerText()));
}

it('approves with the keyboard alone, and another person records the payment once, however often they click', async () => {
  const { page } = visitor;
  await signIn(visitor, FINANCE);
  await page.keyboard.press('Alt+1');
  await page.getByRole('table', { name: '支付' }).getByRole('columnheader', { name: '申请时间' }).waitFor();
  await page.getByText('登记支付不拨付资金').waitFor();
  const address = await openFirst(visitor, 'REQUESTED');
  await tabTo(page, '审批');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '审批' });
  await dialog.getByText('审批与支付不得为同一人').waitFor();
  await dialog.getByText('从哪些指标支付,在登记支付时确定').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await tabTo(page, '确定');
  await page.keyboard.press('Enter');
  await page.getByText('审批与支付不得为同一人,请由其他人员支付').waitFor();
  expect(await page.getByRole('button', { name: '登记支付' }).isDisabled()).toBe(true);
  await open(visitor, `${address}/pay`);
  await page.getByText('审批与支付不得为同一人').waitFor();

  const other = await visit(browser, hub.url);
  await signIn(other, { ...FINANCE, person: '乙' });
  await open(other, address);
  await other.page.getByRole('button', { name: '登记支付' }).click();
  await other.page.getByText('银行付款凭证号,即').waitFor();
  await other.page.getByRole('button', { name: '核对' }).click();
  await other.page.getByRole('alert').getByRole('link', { name: '请填写凭证号。' }).waitFor();
  await other.page.getByLabel('凭证号').fill('测试凭证 1 号');
  await other.page.getByRole('button', { name: '核对' }).click();
  await other.page.getByRole('heading', { name: '请核对后提交' }).waitFor();
  await other.page.getByText('登记后,凭证号和支付日期不能修改').waitFor();
  expect(await fact(other.page, '收款单位')).not.toBe('尚未登记');
  expect(await fact(other.page, '本笔金额')).toMatch(/^[\d,]+\.\d\d\(大写:[^)]+\)$/);
  expect(await fact(other.page, '各指标合计')).toBe(await fact(other.page, '本笔金额'));
  expect(await accessibilityFaults(other)).toEqual([]);
  await other.page.getByRole('button', { name: '提交' }).dblclick();
  await other.page.getByText('办理成功。').waitFor();
  await other.page.locator('.page-head').getByText('已支付').waitFor();
  expect(other.operations.filter((name) => name === 'MakePayment')).toHaveLength(1);
  await other.page.getByText('系统不允许同一登录账号办理同一笔支付').waitFor();
  await open(other, '/console/payments?status=REQUESTED%2CAPPROVED');
  await other.page.getByRole('searchbox', { name: '凭证号' }).fill('测试凭证 1 号');
  await other.page.getByText('按回车查询').waitFor();
  await other.page.keyboard.press('Enter');
  await other.page.getByText('已显示 1/1').waitFor();
  expect(await other.page.getByRole('combobox', { name: '状态' }).inputValue()).toBe('');
  await other.context.close();
});

it('says how many payments are selected, and their sum', async () => {
  const { page } = visitor;
  await signIn(visitor, FINANCE);
  await open(visitor, '/console/payments?status=PAID');
  for (const at of [0, 1]) await page.getByRole('checkbox', { name: '选中此行' }).nth(at).click();
  const [one = '', other = ''] = await column(page.getByRole('table', { name: '支付' }), '金额');
  const sum = fenIn(one) + fenIn(other);
  const selected = page.getByRole('group', { name: '已选 2 项' });
  const text = await selected.getByText(/^合计 .+ 元$/).innerText();
  expect(fenIn(text.replace(/[^\d.]/g, ''))).toBe(sum);
  await selected.getByText('其中 0 项可由您审批').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
});

it('adds the budget lines that it lists up to the last fen', async () => {
  const { page } = visitor;
  await signIn(visitor, FINANCE);
  await open(visitor, '/console/budget');
  const table = page.getByRole('table', { name: '预算指标' });
  const total = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '所列合计' }) });
  const shown = [await total.getByRole('rowheader').innerText(), ...(await total.getByRole('cell').allInnerTexts())];
  const titles = await table.getByRole('columnheader').allInnerTexts();
  for (const title of ['指标金额', '已占用', '已支付', '已占用未支付', '可用']) {
    const sum = (await column(table, title)).reduce((before, each) => before + fenIn(each), 0n);
    expect(sum).toBeGreaterThan(0n);
    expect([title, fenIn(shown[titles.findIndex((each) => each.startsWith(title))] ?? '')]).toEqual([title, sum]);
  }
  expect(await accessibilityFaults(visitor)).toEqual([]);
});

it('adjusts a budget line once if the answer is lost and the person opens the dialog again', async () => {
  const { page, context } = visitor;
  await signIn(visitor, FINANCE);
  const { address } = await firstRecordIn(visitor, '/console/budget');
  await open(visitor, address);
  const before = fenIn(await fact(page, '指标金额'));
  const dialog = page.getByRole('dialog');
  const adjust = async () => {
    await page.getByRole('button', { name: '调整', exact: true }).click();
    await dialog.getByLabel('调整方向').selectOption('INCREASE');
    await dialog.getByLabel('调整金额').fill('100');
    await dialog.getByLabel('调整依据').fill('年中追加。');
    await dialog.getByRole('button', { name: '确定' }).click();
  };
  let isLost = false;
  await page.route('**/graphql', async (route) => {
    if (isLost || !/mutation AdjustBudgetLine/.test(route.request().postData() ?? '')) return route.continue();
    isLost = true;
    await route.fetch();
    await context.setOffline(true);
    await route.abort('internetdisconnected');
  });
  await adjust();
  await dialog.getByText(NO_ANSWER).waitFor();
  await context.setOffline(false);
  await dialog.getByRole('button', { name: '取消' }).click();
  const adjustments = page.getByRole('table', { name: '调整记录' }).getByRole('row', { name: '年中追加。' });
  await adjustments.waitFor();
  await adjust();
  await page.getByText('办理成功。').waitFor();
  await page.waitForLoadState('networkidle');
  await page.unroute('**/graphql');
  expect(await adjustments.count()).toBe(1);
  expect(fenIn(await fact(page, '指标金额'))).toBe(before + 10_000n);
});

it('says that another person was faster, and shows the latest state', async () => {
  const { page } = visitor;
  await signIn(visitor, { ...FINANCE, person: '乙' });
  const address = await openFirst(visitor, 'APPROVED');
  await page.getByRole('button', { name: '驳回' }).click();
  await page.getByLabel('理由').fill('发票信息有误。');
  const other = await visit(browser, hub.url);
  await signIn(other, { ...FINANCE, person: '乙' });
  await open(other, address);
  await other.page.getByRole('button', { name: '驳回' }).click();
  await other.page.getByLabel('理由').fill('收款账户有误。');
  await other.page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await other.page.getByText('办理成功。').waitFor();
  await other.context.close();
  // The work of the office has changed as well, so the page reads it again.
  await Promise.all([
    page.waitForRequest((request) => /query Work/.test(request.postData() ?? '')),
    page.getByRole('dialog').getByRole('button', { name: '确定' }).click(),
  ]);
  await page.getByText('目前的状态下不能办理').waitFor();
  await page.getByRole('button', { name: '重新加载' }).click();
  await page.getByText('收款账户有误。').first().waitFor();
  expect(await fact(page, '驳回原因')).toBe('收款账户有误。');
});

it('records a payment that the bank returned', async () => {
  const { page } = visitor;
  await signIn(visitor, FINANCE);
  await openFirst(visitor, 'PAID');
  await page.getByRole('button', { name: '登记退汇' }).click();
  expect(await fact(page, '收款单位')).not.toBe('尚未登记');
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByLabel('退汇凭证号').fill('测试退汇 1 号');
  await page.getByLabel('理由').fill('收款账户信息有误。');
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办理成功。').waitFor();
  await page.locator('.page-head').getByText('已退汇').waitFor();
  expect(await fact(page, '退汇原因')).toBe('收款账户信息有误。');
});

it('reconciles a statement, and leads from a difference to the payment', async () => {
  const { page } = visitor;
  await signIn(visitor, FINANCE);
  await open(visitor, '/console/payments?status=PAID');
  const columns = await page.getByRole('table', { name: '支付' }).getByRole('columnheader').allInnerTexts();
  const cells = await page.getByRole('main').getByRole('row').nth(1).getByRole('cell').allInnerTexts();
  const at = (title: string) => cells[columns.findIndex((each) => each.startsWith(title))]?.trim() ?? '';
  await open(visitor, '/console/reconciliations');
  await page.getByRole('link', { name: '新对账' }).click();
  const lines = [`${at('凭证号')}\t1.00\t${at('支付日期')}`, '不存在的凭证\t8\t某日'];
  await page.getByLabel('对账单内容').fill(['凭证号\t金额\t日期', ...lines].join('\n'));
  await page.getByText('1 行有误,请改正后再提交。').waitFor();
  expect(await page.getByRole('button', { name: '提交对账' }).isDisabled()).toBe(true);
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByLabel('对账单内容').fill(lines[0] ?? '');
  expect(await page.getByLabel('对账单日期').inputValue()).toBe(at('支付日期'));
  await page.getByRole('button', { name: '提交对账' }).click();
  const differences = page.getByRole('table', { name: '差异' });
  await differences.getByText('金额不符').waitFor();
  await differences.getByText('与银行付款凭证核对金额').waitFor();
  await page.getByRole('button', { name: '重新对账' }).waitFor();
  expect(await fact(page, '对账单合计')).toBe('1.00');
  expect(await fact(page, '相符合计')).toBe('0.00');
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await differences.getByRole('link').first().click();
  await page.getByText('已显示 1/1').waitFor();
});

it('reconciles a day without payments once the person says so', async () => {
  const { page } = visitor;
  await signIn(visitor, FINANCE);
  await open(visitor, '/console/reconciliations/new');
  await page.getByLabel('对账单日期').fill('2026-01-03');
  const submit = page.getByRole('button', { name: '提交对账' });
  expect(await submit.isDisabled()).toBe(true);
  await page.getByRole('checkbox', { name: '2026-01-03 没有支付,对账单没有内容' }).check();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await submit.click();
  await page.getByRole('heading', { level: 1, name: /2026-01-03/ }).waitFor();
  await page.getByText('没有差异').waitFor();
  await page.getByRole('button', { name: '重新对账' }).click();
  expect(await page.getByLabel('对账单日期').inputValue()).toBe('2026-01-03');
  await page.getByLabel('对账单内容').fill('不存在的凭证,8,2026-01-03\n合计,8,');
  await page.getByText('已略过合计行 1 行。').waitFor();
  await page.getByRole('button', { name: '提交对账' }).click();
  await page.getByRole('table', { name: '差异' }).waitFor();
  await open(visitor, '/console/reconciliations');
  await page.getByText('全部相符').first().waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
});

it('says 未找到 for a payment of another district, and nothing about it', async () => {
  const other = await visit(browser, hub.url);
  await signIn(other, { ...FINANCE, place: '市中区' });
  const { address, text } = await firstRecordIn(other, '/console/payments');
  await other.context.close();
  await signIn(visitor, FINANCE);
  for (const each of [address, `${address}/pay`, `/console/contracts/${NOBODY}`]) {
    await open(visitor, each);
    await visitor.page.getByRole('heading', { name: '未找到' }).waitFor();
    expect(await visitor.page.getByRole('main').innerText()).not.toContain(text);
  }
  expect(await accessibilityFaults(visitor)).toEqual([]);
});
