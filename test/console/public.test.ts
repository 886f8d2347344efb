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
import { watchScripts } from '../support/drivers/console-browser/script-size';

/** A text that would run a script if a page inserted it as HTML. */
const PROBE = '<img src=x onerror=alert(1)>“投诉”';
const STATION = '历下区解放路街道社会工作服务站';
const UNKNOWN = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const SCRIPTS_KB = 90;

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
  expect(visitor.foreign).toEqual([]);
});

/** Waits until a page shows this heading. Expects no accessibility fault, no error, and no horizontal scrolling. */
async function shows({ page, errors, ...rest }: Visitor, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.getByText('正在加载…').waitFor({ state: 'detached' });
  expect(await accessibilityFaults({ page, errors, ...rest })).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect(errors).toEqual([]);
}

/** Returns the address and everything that the browser stores for these pages. */
async function keptBy({ page, context }: Visitor): Promise<string> {
  const script = `(async () => JSON.stringify([
    location.href, history.state, { ...localStorage }, { ...sessionStorage }, document.cookie,
    await indexedDB.databases(), await caches.keys(), performance.getEntriesByType('resource').map(({ name }) => name),
  ]))()`;
  return `${await page.evaluate<string>(script)}${JSON.stringify(await context.cookies())}`;
}

it('finds a station by its district, with its contract and its procurement notice', async () => {
  const { page } = visitor;
  const scriptSize = watchScripts(page);
  await page.goto('/public');
  await shows(visitor, '查找社工站');
  await page.getByText('示意图,不表示行政区域界线。').waitFor();
  await page.getByRole('link', { name: /^历下区/ }).click();
  await shows(visitor, '历下区');
  await page.getByRole('link', { name: '解放路街道' }).click();
  await shows(visitor, STATION);
  for (const label of ['地址', '服务类别', '承接主体', '合同期', '本站价款', '最近年度评估', '联系电话'])
    expect(await page.getByText(label, { exact: true }).count()).toBe(1);
  await page.getByRole('link', { name: '查看合同' }).click();
  await shows(visitor, /^服务合同 · /);
  await page.getByRole('link', { name: '查看采购公告' }).click();
  await page.getByRole('heading', { name: '中标(成交)结果' }).waitFor();
  await shows(visitor, /./);
  await page.goBack();
  await page.goBack();
  await shows(visitor, STATION);
  const kilobytes = await scriptSize();
  console.info(`Scripts of the public's pages: ${kilobytes.toFixed(1)} kB (gzip), budget ${SCRIPTS_KB} kB.`);
  expect(kilobytes).toBeLessThanOrEqual(SCRIPTS_KB);
});

it('finds a station by a part of its name, with the keyboard alone', async () => {
  const { page } = visitor;
  await page.goto('/public');
  await page.getByRole('link', { name: /^历下区/ }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
  await page.getByLabel('社工站名称').focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.textContent')).toContain('请填写社工站名称。');
  await page.getByRole('link', { name: '请填写社工站名称。' }).press('Enter');
  await page.keyboard.type('解放路');
  await page.keyboard.press('Enter');
  await shows(visitor, '查询结果');
  await page.getByRole('link', { name: STATION }).press('Enter');
  await shows(visitor, STATION);
});

it('shows what was searched for as text, and says what to do if nothing matches', async () => {
  const { page } = visitor;
  await page.goto('/public/divisions/370102');
  await page.getByLabel('社工站名称').fill(PROBE);
  await page.getByRole('button', { name: '查询' }).click();
  await shows(visitor, '查询结果');
  await page.getByText(`没有名称含“${PROBE}”的社工站。`).waitFor();
  await page.goto(`/public/search?name=${encodeURIComponent('解放路')}&division=${encodeURIComponent(PROBE)}`);
  await page.getByRole('link', { name: STATION }).waitFor();
});

it('sends a complaint, shows its receipt once, and shows its progress', async () => {
  const { page } = visitor;
  await page.goto('/public');
  await page.getByRole('link', { name: '投诉', exact: true }).click();
  await shows(visitor, '投诉社工站');
  await page.getByRole('button', { name: '提交投诉' }).click();
  expect(await page.evaluate('document.activeElement.textContent')).toContain('有 2 处需要改正');
  expect(await page.title()).toMatch(/^有误:/);
  await page.getByRole('link', { name: '请选择社工站。' }).click();
  expect(await page.evaluate('document.activeElement.id')).toBe('field-stationId');
  await shows(visitor, '投诉社工站');
  await page.getByLabel('区县').selectOption('历下区');
  await page.getByLabel('社工站', { exact: true }).selectOption({ label: STATION });
  await page.getByLabel('投诉内容').fill(PROBE);
  await page.getByLabel(/^联系方式/).fill('6'.repeat(201));
  await page.getByRole('button', { name: '提交投诉' }).click();
  await page.getByRole('link', { name: '联系方式最多 200 个字,现有 201 个。' }).waitFor();
  await page.getByLabel(/^联系方式/).fill('投诉人 0531-0000');
  await page.getByRole('button', { name: '提交投诉' }).click();
  await shows(visitor, '投诉已提交');
  const receipt = ((await page.locator('.receipt').textContent()) ?? '').trim();
  expect(receipt).toMatch(/^[0-9a-f]{32}$/);
  for (const secret of [receipt, PROBE, '0531-0000']) expect(await keptBy(visitor)).not.toContain(secret);
  await page.getByRole('button', { name: '查询此投诉的进度' }).click();
  await shows(visitor, '查询投诉进度');
  await page.getByText('已受理').waitFor();
  await page.getByText('答复期限').waitFor();
  expect(await keptBy(visitor)).not.toContain(receipt);
  await page.reload();
  await shows(visitor, '查询投诉进度');
  expect(await page.getByLabel('投诉回执').inputValue()).toBe('');
  await page.getByLabel('投诉回执').fill(` ${receipt.toUpperCase().replace(/(.{8})/g, '$1 ')}`);
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('已受理').waitFor();
});

it('says clearly that a receipt is wrong or unknown', async () => {
  const { page } = visitor;
  await page.goto('/public/progress');
  await page.getByLabel('投诉回执').fill(PROBE);
  await page.getByRole('button', { name: '查询' }).click();
  expect(await page.evaluate('document.activeElement.textContent')).toContain('投诉回执为 32 位');
  await shows(visitor, '查询投诉进度');
  await page.getByLabel('投诉回执').fill('0'.repeat(32));
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('没有这个回执对应的投诉。请核对回执后重试。').waitFor();
  await shows(visitor, '查询投诉进度');
});

it('asks before it loses a complaint, and sends nothing twice after the network failed', async () => {
  const { page } = visitor;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto('/public/search?name=解放路');
  await page.getByRole('link', { name: STATION }).click();
  await page.getByRole('link', { name: '投诉该社工站' }).click();
  await page.getByText(`投诉对象:${STATION}`).waitFor();
  await page.getByLabel('投诉内容').fill('周末未按公示的时间开放。');
  await page.getByRole('link', { name: '合同', exact: true }).click();
  expect(asked).toEqual(['投诉尚未提交,离开后不保留已填写的内容。仍要离开吗?']);
  const keys: string[] = [];
  await page.route('**/graphql', async (route) => {
    keys.push(/"idempotencyKey":"([\w-]+)"/.exec(route.request().postData() ?? '')?.[1] ?? '');
    // The Hub receives every call, but its first two answers do not reach the page.
    const answer = await route.fetch();
    if (keys.length <= 2) await route.abort();
    else await route.fulfill({ response: answer });
  });
  const send = page.getByRole('button', { name: '提交投诉' });
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const failed = page.waitForEvent('requestfailed');
    await send.click();
    await failed;
    await page.getByText(/^网络未连通/).waitFor();
  }
  expect(keys).toEqual([keys[0], keys[0]]);
  // A changed text is another complaint.
  await page.getByLabel('投诉内容').fill('周末未按公示的时间开放,电话无人接听。');
  await send.click();
  await page.getByRole('heading', { name: '投诉已提交' }).waitFor();
  expect(keys[2]).not.toBe(keys[0]);
});

it('lists the notices, the contracts and the open data of a district', async () => {
  const { page } = visitor;
  await page.goto('/public/divisions/370102');
  await page.getByRole('region', { name: '本区县公开信息' }).getByRole('link', { name: '采购公告' }).click();
  await shows(visitor, '采购公告');
  await page.getByText(/^已显示/).waitFor();
  await page.getByRole('link', { name: '合同', exact: true }).click();
  await shows(visitor, '服务合同');
  await page.getByLabel('状态').selectOption('服务中');
  await page.getByLabel('区县').selectOption('历下区');
  await page.getByText(/^已显示/).waitFor();
  expect(page.url()).toContain('division=370102&status=IN_SERVICE');
  await page.getByRole('link', { name: '开放数据' }).click();
  await shows(visitor, '开放数据');
  await page.getByLabel('区县').selectOption('历下区');
  for (const link of await page.getByRole('link', { name: /^下载/ }).all()) {
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(answer.status()).toBe(200);
  }
});

it.each([
  'no-such-page',
  'a/b/c',
  'stations/none',
  'divisions/abc',
  'divisions/999999',
  'notices/none',
  'contracts/none',
])('says 未找到 at /public/%s', async (path) => {
  await visitor.page.goto(`/public/${path}`);
  await visitor.page.getByRole('heading', { level: 1, name: '未找到' }).waitFor();
  await visitor.page.getByRole('link', { name: '返回首页' }).click();
  await visitor.page.getByRole('heading', { level: 1, name: '查找社工站' }).waitFor();
});

it('says that it is loading, and offers to try again after the network failed', async () => {
  const { page } = visitor;
  let isDown = true;
  await page.route('**/graphql', (route) => (isDown ? route.abort() : route.continue()));
  await page.goto(`/public/stations/${UNKNOWN}`);
  await page.getByText(/^网络未连通/).waitFor();
  isDown = false;
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('heading', { level: 1, name: '未找到' }).waitFor();
  const held: (() => void)[] = [];
  await page.route('**/graphql', (route) => void held.push(() => void route.continue()));
  await page.goto('/public');
  await page.getByText('正在加载…').first().waitFor();
  held.splice(0).forEach((release) => release());
  await page.getByRole('link', { name: /^历下区/ }).waitFor();
});

it('shows an official who is signed in what everybody sees, and is offered at the sign-in', async () => {
  const { page } = visitor;
  await page.goto('/console/work');
  await page.getByRole('link', { name: '公众查询(无需登录)' }).click();
  await shows(visitor, '查找社工站');
  await signIn(visitor, { role: '市民政局' });
  const cookies: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) void request.allHeaders().then(({ cookie }) => cookies.push(cookie));
  });
  await page.goto('/public/search?name=解放路');
  await page.getByRole('link', { name: STATION }).waitFor();
  expect(cookies.length).toBeGreaterThan(0);
  expect(cookies.filter((cookie) => cookie !== undefined)).toEqual([]);
});

it('fits a phone, and speaks English if the person chooses it', async () => {
  const phone = await visit(browser, hub.url, PHONE);
  const { page } = phone;
  for (const [path, heading] of [
    ['', '查找社工站'],
    ['/divisions/370102', '历下区'],
    ['/search?name=解放路', '查询结果'],
    ['/notices', '采购公告'],
    ['/contracts', '服务合同'],
    ['/data', '开放数据'],
    ['/complain', '投诉社工站'],
    ['/progress', '查询投诉进度'],
  ] as const) {
    await page.goto(`/public${path}`);
    await shows(phone, heading);
  }
  await page.goto('/public/search?name=解放路');
  await page.getByRole('link', { name: STATION }).click();
  await shows(phone, STATION);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Latest annual evaluation').waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  expect(await accessibilityFaults(phone)).toEqual([]);
  await phone.context.close();
  expect(phone.foreign).toEqual([]);
});
