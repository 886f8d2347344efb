import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import { DataSource } from 'typeorm';
import { SqliteDriver } from '../../shared/store/connection/sqlite-driver';
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
import { firstRecordIn, open } from '../support/drivers/console-browser/role-pages';

const AUDITOR = { role: '审计部门', place: '济南市' };

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

/** Changes a row in the database of a subgraph directly, without the Hub. */
async function tamper(subgraph: string, sql: string): Promise<void> {
  const database = join(hub.data, `${subgraph}.sqlite`);
  const file = await new DataSource({ type: 'better-sqlite3', driver: SqliteDriver, database }).initialize();
  await file.query(sql).finally(() => file.destroy());
}

/**
 * Approves a payment as one person of a finance bureau, and pays it as another. Returns the address of the payment on
 * the auditor's pages.
 */
async function pay(voucher: string): Promise<string> {
  const finance = { role: '财政部门', place: '历下区' };
  const first = await visit(browser, hub.url);
  await signIn(first, finance);
  const { address } = await firstRecordIn(first, '/console/payments?status=REQUESTED');
  await open(first, address);
  await first.page.getByRole('button', { name: '审批' }).click();
  await first.page.getByRole('button', { name: '确定' }).click();
  await first.page.getByText('办理成功。').waitFor();
  const second = await visit(browser, hub.url);
  await signIn(second, { ...finance, person: '乙' });
  await open(second, `${address}/pay`);
  await second.page.getByLabel('凭证号').fill(voucher);
  await second.page.getByRole('button', { name: '核对' }).click();
  await second.page.getByRole('button', { name: '提交' }).click();
  await second.page.getByText('办理成功。').waitFor();
  await first.context.close();
  await second.context.close();
  return address.replace('payments', 'money');
}

it('follows a payment from its budget line to its voucher, with the persons of each step', async () => {
  const { page } = visitor;
  const address = await pay('审计凭证 1 号');
  await signIn(visitor, AUDITOR);
  await page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '资金流向' }).click();
  await page.getByRole('searchbox', { name: '凭证号' }).fill('审计凭证 1 号');
  await page.keyboard.press('Enter');
  await page.getByText('已显示 1/1').waitFor();
  await page.getByRole('table', { name: '资金流向' }).getByText('非同一人').waitFor();
  await page.getByRole('table', { name: '资金流向' }).getByRole('link').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe(address);
  await page.getByRole('tab', { name: '资金流向' }).click();
  const persons = page.getByRole('region', { name: '3 支付' });
  await persons.getByText('非同一人').waitFor();
  await page.getByRole('region', { name: '4 凭证' }).getByText('审计凭证 1 号').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('link', { name: '查看操作记录' }).click();
  await page.getByRole('region', { name: /登记支付$/ }).waitFor();
  await page.getByRole('region', { name: /审批支付$/ }).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
});

it('has no act on any record', async () => {
  const { page } = visitor;
  await signIn(visitor, AUDITOR);
  const { address } = await firstRecordIn(visitor, '/console/money');
  await open(visitor, address);
  expect(await page.getByRole('article').getByRole('button').allInnerTexts()).toEqual(['打印']);
  await open(visitor, address.replace('money', 'payments'));
  await page.getByRole('heading', { name: '未找到' }).waitFor();
  await open(visitor, '/console/contracts/01ARZ3NDEKTSV4RRFFQ69G5FAV');
  await page.getByRole('heading', { name: '未找到' }).waitFor();
});

it('finds the entry of the record that somebody changed', async () => {
  const { page } = visitor;
  await signIn(visitor, AUDITOR);
  await page.getByText(/条记录链全部完整/).waitFor();
  await tamper('finance', "UPDATE event SET actor = 'nobody' WHERE chain = '3701' AND sequence = 3");
  await page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '记录完整性校验' }).click();
  await page.getByText('1 条记录链校验不通过。').waitFor();
  await page.getByRole('table', { name: '记录完整性校验' }).getByText('第 3 条起不符').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
});
