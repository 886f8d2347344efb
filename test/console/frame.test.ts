import { type Browser } from 'playwright-core';
import {
  type Identity,
  PHONE,
  type Visitor,
  accessibilityFaults,
  choose,
  openBrowser,
  signIn,
  visit,
} from '../support/drivers/console-browser/console-visitor';
import {
  type HubWithConsole,
  START_MS,
  startHubWithConsole,
} from '../support/drivers/console-browser/hub-with-console';

const STREET = { role: '街道办事处(镇政府)', place: '解放路街道' };

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

it('shows the choice of an identity, and no data, to a person who is not signed in', async () => {
  await visitor.page.goto('/console/hours');
  await visitor.page.getByRole('heading', { name: '选择身份' }).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  expect(visitor.operations).toEqual([]);
  expect(visitor.errors).toEqual([]);
});

it('shows the work of the office within two requests, and leaves nothing behind after signing out', async () => {
  const { page, operations } = visitor;
  await signIn(visitor, STREET);
  await page.getByRole('link', { name: /工时确认/ }).waitFor();
  await page.getByText('数据截至').waitFor();
  expect(operations.sort()).toEqual(['HomeOfStreet', 'Work']);
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('link', { name: '评估', exact: true }).click();
  await page.getByRole('heading', { name: '评估', exact: true }).waitFor();
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('heading', { name: '选择身份' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: '选择身份' }).waitFor();
  expect(visitor.errors).toEqual([]);
});

it('opens pages with the keyboard', async () => {
  const { page } = visitor;
  await signIn(visitor, STREET);
  await page.keyboard.press('Alt+2');
  await page.getByRole('heading', { name: '工时确认', level: 1 }).waitFor();
  await page.keyboard.press('Alt+0');
  await page.getByRole('heading', { name: '工作台', exact: true }).waitFor();
});

it('explains on the help page what the office must do, when, and by which rule', async () => {
  const { page } = visitor;
  await signIn(visitor, STREET);
  await page.getByRole('link', { name: '帮助' }).press('Enter');
  const calendar = page.getByRole('table', { name: '本单位的时间要求' });
  await calendar.getByRole('row', { name: /每周 确认工时 PE-5/ }).waitFor();
  await page.getByText('Ctrl+Enter').waitFor();
  const explain = calendar.getByRole('button', { name: '说明:PE-5 社区(村)服务时间' });
  await explain.press('Enter');
  await page.getByRole('dialog').getByText('驻站人员每人每周在社区(村)服务不少于二十四小时。').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('说明:PE-5 社区(村)服务时间');
});

it('says 未找到 for an unknown address and for a record outside the scope', async () => {
  const { page } = visitor;
  await signIn(visitor, STREET);
  await page.goto('/console/no-such-page');
  await page.getByRole('heading', { name: '未找到' }).waitFor();
  await page.goto('/console/submissions/01ARZ3NDEKTSV4RRFFQ69G5FAV');
  await page.getByText('未找到该页面,或本单位无权查看。').waitFor();
});

it('speaks English if the person chooses it', async () => {
  const { page } = visitor;
  await signIn(visitor, STREET);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Work', level: 1 }).waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe('en');
});

it('shows a row as a card, and pages as tabs, on a phone', async () => {
  const phone = await visit(browser, hub.url, PHONE);
  await signIn(phone, STREET);
  const { page } = phone;
  await page.getByRole('link', { name: /工时确认/ }).click();
  await page.getByRole('heading', { name: '工时确认', level: 1 }).waitFor();
  await page.getByText('已显示').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect(await accessibilityFaults(phone)).toEqual([]);
  await phone.context.close();
});

it('proposes no place if there are several, and finds a street by the name of its district', async () => {
  const { page } = visitor;
  await page.goto('/console/work');
  await choose(page, '单位类别', STREET.role);
  await page.getByText('请选择所在区划。').waitFor();
  expect(await page.getByRole('button', { name: '登录' }).isDisabled()).toBe(true);
  await choose(page, '所在区划', '天桥区桑梓店街道');
  expect(await page.getByText('请选择').count()).toBe(0);
  await page.getByRole('button', { name: '登录' }).click();
  await page.locator('.who', { hasText: '桑梓店街道' }).waitFor();
});

it('proposes the office that signed in last', async () => {
  const { page } = visitor;
  await signIn(visitor, { role: '财政部门', place: '市中区', person: '乙' });
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('heading', { name: '选择身份' }).waitFor();
  await page.getByRole('button', { name: '登录' }).click();
  await page.locator('.who', { hasText: '市中区' }).waitFor();
});

const IDENTITIES: readonly Identity[] = [
  { role: '市民政局' },
  { role: '市级指导服务平台' },
  { role: '区县民政部门', place: '历下区' },
  { role: '社工总站', place: '历下区' },
  { role: '承接主体' },
  { role: '财政部门', place: '历下区' },
  { role: '审计部门', place: '济南市' },
];
it.each(IDENTITIES)('shows the work list of $role', async (identity) => {
  await signIn(visitor, identity);
  await visitor.page.getByText('数据截至').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  expect(visitor.errors).toEqual([]);
});

it('keeps a date while the person types its year, and filters once the year is whole', async () => {
  const { page } = visitor;
  await signIn(visitor, { role: '财政部门', place: '历下区' });
  await page.goto('/console/contracts');
  const field = page.locator('input[type=date]').first();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(/"endsBefore":"[^"]*"/.exec(request.postData() ?? '')?.[0] ?? ''));
  // The browser of the tests shows dates with the month first, in every language.
  await field.focus();
  await page.keyboard.type('05302027', { delay: 150 });
  await page.waitForURL(/=2027-05-30/);
  expect(await field.inputValue()).toBe('2027-05-30');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((each) => each !== '')).toEqual(['"endsBefore":"2027-05-30"']);
  // A part of a date has no effect, and is removed when the person leaves the field. Without a date, all is shown.
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await field.inputValue()).toBe('2027-05-30');
  await field.fill('');
  await page.waitForURL((url) => !url.search.includes('endsBefore'));
});
