import { type Browser } from 'playwright-core';
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
import { askAs } from '../support/drivers/console-browser/other-party';
import { appointPanel } from '../support/drivers/console-browser/panels';
import { SHEET } from '../support/drivers/console-browser/sheets';

const ROLE = '市级指导服务平台';
const TABLET = { width: 1024, height: 768 };

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
  visitor = await visit(browser, hub.url, TABLET);
  await signIn(visitor, { role: ROLE });
});
afterEach(async () => {
  await visitor.context.close();
  expect(visitor.errors).toEqual([]);
  expect(visitor.foreign).toEqual([]);
});

it('records an inspection with a photograph, demands a correction, and closes it after the answer', async () => {
  const { page } = visitor;
  await page.getByRole('link', { name: /^督导检查记录/ }).click();
  await page.getByRole('link', { name: '登记督导检查' }).click();
  await page.getByRole('combobox', { name: /^区县/ }).selectOption({ label: '历下区' });
  await page.getByRole('link', { name: '历下区解放路街道社会工作服务站' }).click();
  await page.getByRole('button', { name: '登记督导检查' }).click();
  await page.getByRole('heading', { name: /^督导检查:/ }).waitFor();
  await describeSignage();
  await page.locator('input[type=file]').setInputFiles(SHEET);
  await page.getByText(SHEET.name).waitFor();
  await page.getByLabel('结论', { exact: true }).selectOption('RECTIFY');
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办理成功。').waitFor();
  await page.getByText(SHEET.name).waitFor();
  await page.getByRole('button', { name: /^下达整改:ST-3/ }).click();
  await page.getByLabel(/^办理单位/).selectOption('STREET');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('link', { name: '打印整改通知书' }).waitFor();
  expect(await page.getByRole('button', { name: '办结' }).isDisabled()).toBe(true);
  const id = /rectifications\/([^/?]+)/.exec(page.url())?.[1];
  await askAs(browser, hub.url, {
    party: { role: 'STREET_OFFICE', place: '370102001', person: '甲' },
    query: 'mutation ($id: ID!, $text: String!) { answerRectification(id: $id, text: $text) { id } }',
    variables: { id, text: '已更换标牌,并悬挂于入口处。' },
  });
  await page.reload();
  await page.getByText('已更换标牌,并悬挂于入口处。').first().waitFor();
  await page.getByRole('button', { name: '办结' }).click();
  const closing = page.getByRole('dialog', { name: '办结整改' });
  await closing.getByLabel('办结结果').selectOption('CLOSED');
  await closing.getByRole('button', { name: '确定' }).click();
  await closing.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '打印整改通知书' }).click();
  await page.getByRole('heading', { name: '整改通知书' }).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
});

it('says in the row of an unknown verdict what is missing and who records it, and leads to the form', async () => {
  const { page } = visitor;
  await page.goto('/console/findings?rule=ST-5&verdict=UNKNOWN');
  const row = page
    .getByRole('table', { name: '达标情况' })
    .getByRole('row', { name: /待核实/ })
    .first();
  await row.getByText('缺少有效期内的服务内容检查结论,由社工总站、市级指导服务平台登记。').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await row.getByRole('link', { name: '前往办理:ST-5 服务内容' }).click();
  await page.getByRole('heading', { name: /^督导检查:/ }).waitFor();
});

/** Enters one observation: the signage does not meet the rule. */
async function describeSignage(): Promise<void> {
  const { page } = visitor;
  const rows = page.locator('fieldset.row-fields');
  // The form starts with a row for each rule that the station does not meet. The inspector has checked another rule, so
  // one row remains and gets that rule.
  while ((await rows.count()) > 1) await page.getByRole('button', { name: /^删除/ }).last().click();
  await page.getByLabel('规则').click();
  await page.getByLabel('规则').fill('ST-3');
  await page.locator('.ant-select-item-option', { hasText: 'ST-3' }).first().click();
  await page.getByLabel(/是否符合/).selectOption('NOT_MET');
  await page.getByLabel('情况', { exact: true }).fill('室外标牌无标志。');
}

it('scores in person as a member of a panel, and sees no other form', async () => {
  const { page } = visitor;
  await appointPanel(browser, hub.url, {
    station: '泉城路街道',
    members: [
      { kind: 'THIRD_PARTY', account: 'development:city-platform' },
      { kind: 'EXPERT', name: '周评审' },
    ],
  });
  await page.goto('/console/work');
  await page.getByRole('row', { name: '评估小组评分:' }).getByRole('link').click();
  await page.getByText('全体成员评分完成前,看不到其他成员的评分。').waitFor();
  for (const dimension of ['行政管理', '财务管理', '服务执行与产出', '社会评价', '宣传创新'])
    await page.getByLabel(new RegExp(`^${dimension}\\(最高`)).fill('9.5');
  await page.getByText('合计 47.5 分').waitFor();
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办理成功。').waitFor();
  await page.getByRole('row', { name: 'development:city-platform' }).getByText('已评分').waitFor();
  await page.getByRole('row', { name: '周评审' }).getByText('由区县民政部门或社工总站录入').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
});

it('records the contact details of the office, and has no accessibility fault on any page', async () => {
  const { page } = visitor;
  await page.getByRole('link', { name: '本单位' }).click();
  await page.getByRole('link', { name: '登记联系方式' }).click();
  await page.getByLabel(/^负责人/).fill('王示例');
  await page.getByLabel(/^办公电话/).fill('0531-88886666');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办理成功。').waitFor();
  await page.getByRole('region', { name: '本单位联系方式' }).getByText('0531-88886666').waitFor();
  for (const path of PAGES) {
    await page.goto(`/console${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect([path, await accessibilityFaults(visitor)]).toEqual([path, []]);
  }
});

const PAGES = [
  '/inspections',
  '/rectifications',
  '/evaluations',
  '/stations',
  '/findings',
  '/office',
  '/office/contact',
];
