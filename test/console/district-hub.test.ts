import { type Browser } from 'playwright-core';
import {
  PHONE,
  type Visitor,
  accessibilityFaults,
  openBrowser,
  signIn,
  visit,
} from '../support/drivers/console-browser/console-visitor';
import { messageCovers } from '../support/drivers/console-browser/message-covers';
import {
  type HubWithConsole,
  START_MS,
  startHubWithConsole,
} from '../support/drivers/console-browser/hub-with-console';
import { tabTo } from '../support/drivers/console-browser/keyboard';
import { appointPanel } from '../support/drivers/console-browser/panels';
import { SHEET } from '../support/drivers/console-browser/sheets';

const ROLE = '社工总站';

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

it('returns two entries of hours with a reason and verifies the others in one act', async () => {
  const { page } = visitor;
  // In this district, the contractor of the hub also runs stations, although CO-3 forbids it.
  await signIn(visitor, { role: ROLE, place: '槐荫区' });
  await page.getByRole('link', { name: /^工时核实/ }).click();
  await page.getByRole('table', { name: '工时核实' }).waitFor();
  const count = Number(/(\d+)\/\d+/.exec(await page.getByText(/^已显示/).innerText())?.[1]);
  expect(count).toBeGreaterThan(50);
  const boxes = page.getByRole('checkbox', { name: '选中此行' });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: '退回', exact: true }).click();
  const returning = page.getByRole('dialog', { name: '退回工时' });
  expect(await returning.getByRole('button', { name: '确定' }).isDisabled()).toBe(true);
  await returning.getByLabel('退回原因').fill('与签到表不一致,请核对后重新填报。');
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await returning.getByRole('button', { name: '确定' }).click();
  await returning.getByText('成功 2 项,未成功 0 项').waitFor();
  await returning.getByRole('button', { name: '关闭' }).last().click();
  await page.getByText(`已显示 ${count - 2}/${count - 2}`).waitFor();
  await page.getByRole('checkbox', { name: '选中全部' }).check();
  await page.getByRole('button', { name: '核实', exact: true }).click();
  const verifying = page.getByRole('dialog', { name: '核实工时' });
  // A double click must not verify twice.
  await verifying.getByRole('button', { name: '确定' }).dblclick();
  // A district hub may not verify hours of stations that its own contractor runs. A call with such hours fails as a
  // whole. The person then retries without them.
  await verifying.getByText(`成功 0 项,未成功 ${count - 2} 项`).waitFor();
  expect(visitor.operations.filter((name) => name === 'VerifyHours')).toHaveLength(1);
  const others = await verifying.getByText('未办理,可重试').count();
  expect(others).toBeGreaterThan(20);
  expect(others).toBeLessThan(count - 2);
  await verifying.getByRole('button', { name: `重试未成功的 ${others} 项` }).click();
  await verifying.getByText(`成功 ${others} 项,未成功 ${count - 2 - others} 项`).waitFor();
  await verifying.getByRole('button', { name: '关闭' }).last().click();
  const left = count - 2 - others;
  await page.getByText(`已显示 ${left}/${left}`).waitFor();
});

it('verifies hours from the sign-in to the result with the keyboard alone', async () => {
  const { page } = visitor;
  await page.goto('/console/work');
  for (const [label, text] of [
    ['单位类别', ROLE],
    ['所在区划', '市中区'],
  ] as const) {
    await tabTo(page, label);
    await page.keyboard.type(text);
    await page.locator('.ant-select-item-option-active', { hasText: text }).waitFor();
    await page.keyboard.press('Enter');
  }
  await tabTo(page, '登录');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '工作台', exact: true }).waitFor();
  await page.keyboard.press('Alt+1');
  await page.getByRole('table', { name: '工时核实' }).waitFor();
  await tabTo(page, '选中此行');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByText('已选 2 项').first().waitFor();
  await page.keyboard.press('Shift+Tab');
  while (!(await isFocused('核实'))) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '核实工时' });
  await dialog.waitFor();
  await tabTo(page, '确定');
  await page.keyboard.press('Enter');
  await dialog.getByText('成功 2 项,未成功 0 项').waitFor();
  await tabTo(page, '关闭');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
});

/** Returns whether the button with this name has the focus. */
function isFocused(name: string): Promise<boolean> {
  return visitor.page
    .getByRole('button', { name, exact: true })
    .evaluate((element) => element === element.ownerDocument.activeElement);
}

it('verifies a document of a contractor beside the volumes of the year, and returns another', async () => {
  const { page } = visitor;
  await signIn(visitor, { role: ROLE, place: '历下区' });
  await page.getByRole('link', { name: /^报送核实/ }).click();
  // Other contractors run these stations, so the district hub may verify their documents.
  const rows = page.getByRole('row', { name: /(姚家|甸柳|建新)街道/ }).getByRole('link');
  await rows.first().click();
  await page.getByRole('button', { name: '核实', exact: true }).click();
  const verifying = page.getByRole('dialog');
  await verifying.getByRole('button', { name: '确定' }).click();
  await page.getByText('办理成功。').waitFor();
  await page.goBack();
  await rows.first().click();
  await page.getByRole('button', { name: '退回', exact: true }).click();
  const returning = page.getByRole('dialog');
  expect(await returning.getByRole('button', { name: '确定' }).isDisabled()).toBe(true);
  await returning.getByRole('textbox').fill('服务人次与工时登记不符,请核对。');
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await returning.getByRole('button', { name: '确定' }).click();
  await returning.waitFor({ state: 'detached' });
  await page.getByText('服务人次与工时登记不符,请核对。').first().waitFor();
});

it('records a visit on a phone, and demands a correction of what was not met', async () => {
  const phone = await visit(browser, hub.url, PHONE);
  const { page } = phone;
  await signIn(phone, { role: ROLE, place: '历下区' });
  await page.getByRole('link', { name: '走访' }).click();
  await page.getByRole('link', { name: '登记走访' }).click();
  await page.getByRole('combobox', { name: '社工站', exact: true }).click();
  await page.getByRole('combobox', { name: '社工站', exact: true }).fill('姚家');
  await page.locator('.ant-select-item-option', { hasText: '姚家' }).first().click();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('规则').click();
  await page.getByLabel('规则').fill('ST-3');
  await page.locator('.ant-select-item-option', { hasText: 'ST-3' }).first().click();
  await page.getByLabel(/是否符合/).selectOption('NOT_MET');
  await page.getByLabel('情况', { exact: true }).fill('室内标牌脱落。');
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect(await accessibilityFaults(phone)).toEqual([]);
  // The Hub records the visit, but the page learns only that the Hub was busy.
  let isBusy = true;
  await page.route('**/graphql', async (route) => {
    if (!isBusy || !/mutation RecordVisit\b/.test(route.request().postData() ?? '')) return route.continue();
    isBusy = false;
    await route.fetch();
    return route.fulfill({ status: 503 });
  });
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('此部分暂时无法使用').waitFor();
  await page.getByLabel('情况', { exact: true }).fill('室内标牌脱落,已要求更换。');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('此前内容不同的提交已被系统接收').waitFor();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办理成功。').waitFor();
  expect(phone.operations.filter((name) => name === 'RecordVisit')).toHaveLength(3);
  expect(await messageCovers(page)).toBe(false);
  await page.getByRole('button', { name: /^下达整改:ST-3/ }).click();
  expect(await page.getByLabel(/整改要求/).inputValue()).toBe('室内标牌脱落,已要求更换。');
  expect(await accessibilityFaults(phone)).toEqual([]);
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办理成功。').waitFor();
  expect(phone.errors).toEqual([]);
  await phone.context.close();
});

it('enters the score forms of a panel, of its own member and of a person without an account', async () => {
  const { page } = visitor;
  await appointPanel(browser, hub.url, {
    station: '甸柳街道',
    members: [
      { kind: 'DISTRICT_HUB', account: 'development:district-hub' },
      { kind: 'EXPERT', name: '周评审' },
    ],
  });
  await signIn(visitor, { role: ROLE, place: '历下区' });
  for (const [kind, isExternal] of [
    ['社工总站', false],
    ['专家', true],
  ] as const) {
    await page.goto('/console/work');
    await page
      .getByRole('row', { name: `评估小组评分:${kind}` })
      .getByRole('link')
      .click();
    for (const [dimension, points] of POINTS) await page.getByLabel(new RegExp(`^${dimension}\\(最高`)).fill(points);
    expect(await accessibilityFaults(visitor)).toEqual([]);
    await page.getByRole('button', { name: '核对' }).click();
    if (isExternal) {
      await page.getByRole('alert').getByRole('link', { name: '请上传签字的评分表。' }).waitFor();
      await page.locator('input[type=file]').setInputFiles(SHEET);
      await page.getByText(SHEET.name).waitFor();
      await page.getByRole('button', { name: '核对' }).click();
    }
    await page.getByRole('heading', { name: '请核对后提交' }).waitFor();
    await page.getByRole('row', { name: /^合计 100 89.5/ }).waitFor();
    await page.getByText(/现有成员 2 人,每人评分的权重为 1\/2。$/).waitFor();
    expect(await page.getByText(SHEET.name).count()).toBe(isExternal ? 1 : 0);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('办理成功。').waitFor();
    await page.getByRole('tab', { name: '评估小组', selected: true }).waitFor();
  }
  await page.getByText('已评分').first().waitFor();
  await page.getByRole('tab', { name: '得分' }).click();
  await page.getByText('89.5').first().waitFor();
});

const POINTS = [
  ['行政管理', '13'],
  ['财务管理', '18'],
  ['服务执行与产出', '36.5'],
  ['社会评价', '13'],
  ['宣传创新', '9'],
] as const;

it('records the contact details of the office', async () => {
  const { page } = visitor;
  await signIn(visitor, { role: ROLE, place: '历下区' });
  await page.getByRole('link', { name: '本单位' }).click();
  await page.getByRole('link', { name: '登记联系方式' }).click();
  await page.getByLabel(/^负责人/).fill('王示例');
  await page.getByLabel(/^办公电话/).fill('13800000000');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel(/^办公电话/).fill('0531-88886666');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办理成功。').waitFor();
  await page.getByRole('region', { name: '本单位联系方式' }).getByText('0531-88886666').waitFor();
});

it('has no accessibility fault on any page', async () => {
  const { page } = visitor;
  await signIn(visitor, { role: ROLE, place: '历下区' });
  for (const path of PAGES) {
    await page.goto(`/console${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect([path, await accessibilityFaults(visitor)]).toEqual([path, []]);
  }
});

const PAGES = [
  '/hours',
  '/submissions',
  '/trainings',
  '/trainings/new',
  '/visits',
  '/visits/new',
  '/rectifications',
  '/rectifications/new',
  '/evaluations',
  '/stations',
  '/workers',
  '/office',
  '/office/contact',
];
