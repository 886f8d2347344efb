import { type Browser, type Page } from 'playwright-core';
import { openBrowser, signIn, type Visitor, visit } from '../../support/drivers/console-browser/console-visitor';
import {
  type HubWithConsole,
  START_MS,
  startHubWithConsole,
} from '../../support/drivers/console-browser/hub-with-console';

const STREET = { role: '街道办事处(镇政府)', place: '解放路街道' };
const MINUTE = 60_000;
const STORED = 'JSON.stringify([{ ...localStorage }, { ...sessionStorage }])';

let hub: HubWithConsole;
let browser: Browser;
let visitor: Visitor;
/** The operation, the header X-Hub-Console (`mark`) and the session tag of each GraphQL request, if it has them. */
let sent: { operation: string; mark: string | undefined; tag: string | undefined }[];

beforeAll(async () => {
  [hub, browser] = await Promise.all([startHubWithConsole(), openBrowser()]);
}, START_MS);
afterAll(async () => {
  await browser?.close();
  hub?.stop();
});
beforeEach(async () => {
  visitor = await visit(browser, hub.url);
  sent = [];
  visitor.page.on('request', (request) => {
    if (!request.url().endsWith('/graphql')) return;
    const { 'x-hub-console': mark, 'x-hub-session': tag } = request.headers();
    sent.push({ operation: visitor.operations.at(-1) ?? '', mark, tag });
  });
  await visitor.page.clock.install();
});
afterEach(() => visitor.context.close());

const ended = (page: Page) => page.getByRole('dialog', { name: '登录已失效' });
const isShown = (page: Page) => page.getByRole('heading', { name: '工作台', exact: true }).isVisible();

it('names its session in each request, and marks what it asks by itself', async () => {
  const { page } = visitor;
  await signIn(visitor, STREET);
  await page.getByText('数据截至').waitFor();
  expect(new Set(sent.map(({ mark }) => mark))).toEqual(new Set(['1']));
  const again = page.waitForRequest((request) => request.headers()['x-hub-console'] === 'background');
  await page.clock.runFor(MINUTE);
  expect((await again).url()).toMatch(/\/graphql$/);
  expect(new Set(sent.map(({ tag }) => tag)).size).toBe(1);
  expect(sent[0]?.tag).toMatch(/^[\w-]{22}$/);
});

it('hides the page of an idle person at once, also without a network, and signs them out as soon as it can', async () => {
  const { page, context } = visitor;
  await signIn(visitor, STREET);
  await page.getByText('数据截至').waitFor();
  await context.setOffline(true);
  await page.clock.fastForward(31 * MINUTE);
  await ended(page).getByText('正在退出登录').waitFor();
  expect(await isShown(page)).toBe(false);
  expect((await context.cookies()).map(({ name }) => name)).toContain('hub');
  await context.setOffline(false);
  await page.clock.runFor(MINUTE);
  await ended(page).getByText('长时间未操作,已退出登录').waitFor();
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('hub');
});

it('keeps a person signed in who works in another tab, and shares nothing but a time', async () => {
  const { page, context } = visitor;
  await signIn(visitor, STREET);
  const other = await context.newPage();
  await other.goto('/console/work');
  await other.getByText('数据截至').waitFor();
  // The clock is shared by all tabs of the browser.
  await page.clock.fastForward(29 * MINUTE);
  await other.keyboard.press('Shift');
  await page.clock.fastForward(5 * MINUTE);
  await page.clock.runFor(MINUTE);
  expect(await ended(page).count()).toBe(0);
  expect(await page.evaluate(STORED)).toMatch(
    /^\[\{"hub-last-sign-of-life":"\d+"\},\{"hub.office":"STREET_OFFICE 370102001 "\}\]$/,
  );
});

it('does nothing for a tab of a person after somebody else has signed in in another tab', async () => {
  const { page, context } = visitor;
  await signIn(visitor, STREET);
  await page.keyboard.press('Alt+1');
  await page.getByRole('button', { name: '登记场所' }).first().click();
  await page.getByLabel(/地址/).fill('历下区解放路街道示例路 7 号');
  const other = { ...visitor, page: await context.newPage() };
  await other.page.goto('/console/work');
  await other.page.getByRole('button', { name: '退出' }).click();
  await other.page.getByRole('heading', { name: '选择身份' }).waitFor();
  await signIn(other, { role: '财政部门', place: '历下区', person: '乙' });
  await page.getByRole('button', { name: '提交' }).click();
  await ended(page).getByText('本浏览器已另行登录或切换身份,本页面的操作没有执行。').waitFor();
  expect(await page.getByLabel(/地址/).isVisible()).toBe(false);
  await ended(page)
    .getByRole('button', { name: /财政局 · 乙”的身份继续/ })
    .click();
  await page.getByRole('heading', { name: '工作台', exact: true }).waitFor();
  expect(await page.getByText('财政局 · 乙').first().isVisible()).toBe(true);
});

it('goes on in the session of the same person, and keeps what was entered', async () => {
  const { page, context } = visitor;
  await signIn(visitor, STREET);
  await page.keyboard.press('Alt+1');
  await page.getByRole('button', { name: '登记场所' }).first().click();
  await page.getByLabel(/地址/).fill('历下区解放路街道示例路 11 号');
  await context.clearCookies();
  await signIn({ ...visitor, page: await context.newPage() }, STREET);
  await page.getByRole('button', { name: '提交' }).click();
  await ended(page)
    .getByRole('button', { name: /的身份继续/ })
    .click();
  await ended(page).waitFor({ state: 'detached' });
  expect(await page.getByLabel(/地址/).inputValue()).toBe('历下区解放路街道示例路 11 号');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办理成功。').waitFor();
});
