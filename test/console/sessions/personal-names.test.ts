import { type Browser } from 'playwright-core';
import { openBrowser, signIn, type Visitor, visit } from '../../support/drivers/console-browser/console-visitor';
import {
  type HubWithConsole,
  START_MS,
  startHubWithConsole,
} from '../../support/drivers/console-browser/hub-with-console';
import { open } from '../../support/drivers/console-browser/role-pages';

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

it('keeps the name of a worker out of addresses, window titles and the storage of the browser', async () => {
  const { page } = visitor;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
  await signIn(visitor, { role: '承接主体' });
  await open(visitor, '/console/workers');
  const names = page.getByRole('table').locator('tbody a');
  const name = (await names.first().innerText()).trim();
  const all = await names.count();
  await page.getByRole('searchbox', { name: '姓名' }).fill(name);
  await page.keyboard.press('Enter');
  await names.nth(all - 1).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: '视图' }).click();
  await page.getByLabel('视图名称').fill('某人');
  await page.getByRole('button', { name: '保存当前视图' }).click();
  await page.keyboard.press('Escape');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await download;

  await names.first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  expect(await page.title()).not.toContain(name);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: '人员' }).waitFor();
  expect(await page.getByRole('searchbox', { name: '姓名' }).inputValue()).toBe(name);
  const kept = await page.evaluate<string>(
    'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href, document.title])',
  );
  expect(kept).toContain('某人');
  expect(kept).not.toContain(name);
  expect(asked.filter((url) => url.includes(name))).toEqual([]);

  await page.reload();
  await names.nth(all - 1).waitFor();
  expect(await page.getByRole('searchbox', { name: '姓名' }).inputValue()).toBe('');
});
