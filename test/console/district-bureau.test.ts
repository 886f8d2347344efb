import { type Browser } from 'playwright-core';
import { PNG } from '../support/drivers/peers/attached-files';
import {
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
import { firstRecordIn, open } from '../support/drivers/console-browser/role-pages';

const BUREAU = { role: '区县民政部门', place: '历下区' };
const CONTRACTOR = '示例第七社会工作服务中心';

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

/** Opens the first work item of this kind on which the person can act now. */
async function openWork({ page }: Visitor, kind: string): Promise<void> {
  await page.keyboard.press('Alt+0');
  const ready = page.getByRole('row').filter({ hasText: '可办理' });
  await ready.getByRole('link', { name: kind, exact: true }).first().click();
}

/** Opens the check page of a form, and submits the form. */
async function checkAndSubmit({ page }: Visitor, done = '办理成功。'): Promise<void> {
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByRole('heading', { name: '请核对后提交' }).waitFor();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText(done).waitFor();
}

it('publishes a notice, which cannot be awarded on the same day', async () => {
  const { page } = visitor;
  await signIn(visitor, BUREAU);
  await open(visitor, '/console/notices');
  await page.getByRole('link', { name: '发布采购公告' }).click();
  for (const label of ['公告标题', '服务内容', '服务标准', '服务要求', '购买方式', '承接主体条件']) {
    await page.getByLabel(label).fill(`测试${label}`);
  }
  await checkAndSubmit(visitor);
  await page.getByRole('link', { name: '测试公告标题' }).first().click();
  await page.getByRole('button', { name: '确定中标(成交)供应商' }).click();
  await choose(page, '中标(成交)供应商', CONTRACTOR);
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('不符合规定,不能办理').waitFor();
  await page.getByText('公开期未满。请于').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
});

it('plans a station, records an award, and signs the contract once its instalments sum to its price', async () => {
  const { page } = visitor;
  await signIn(visitor, BUREAU);
  await openWork(visitor, '为街道(镇)规划社工站');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办理成功。').waitFor();
  await openWork(visitor, '确定中标(成交)供应商');
  await choose(page, '中标(成交)供应商', CONTRACTOR);
  await checkAndSubmit(visitor);
  await page.getByRole('button', { name: '签订合同' }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: /^列入全部 \d+ 个待采购社工站$/ }).click();
  await page.getByLabel('标段价款(元)').fill('360000');
  await page.getByText('合同价款合计 360,000.00 元(叁拾陆万元整)').waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  for (const clause of await page.getByRole('textbox').all()) await clause.fill('按采购文件和响应文件执行。');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '按 3 年 × 三期自动填写' }).click();
  await page.getByLabel('金额(元)').first().fill('1');
  await page.getByRole('button', { name: '下一步' }).click();
  const summary = page.getByRole('alert');
  await summary.getByRole('link', { name: /与合同价款 360,000.00 元相差 59,999.00 元/ }).waitFor();
  await page.locator('.field-rows .fault-text').getByText('相差 59,999.00 元').waitFor();
  expect(await page.title()).toMatch(/^有误:/);
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('button', { name: '按 3 年 × 三期自动填写' }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('签订后,期限、价款和标段不能修改。').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('button', { name: '提交' }).dblclick();
  await page.getByText('办理成功。').waitFor();
  await page.getByRole('button', { name: '查看合同' }).click();
  await page.getByText(CONTRACTOR).first().waitFor();
  expect(visitor.operations.filter((name) => name === 'SignContract')).toHaveLength(1);
});

it('shows a contractor with its contracts in the district', async () => {
  const { page } = visitor;
  await signIn(visitor, BUREAU);
  await page.goto('/console/contractors');
  await page.getByRole('link', { name: CONTRACTOR }).click();
  await page.getByRole('heading', { name: CONTRACTOR, level: 1 }).waitFor();
  await page.getByRole('tab', { name: '合同', selected: true }).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
});

it('accepts the service of a year', async () => {
  const { page } = visitor;
  await signIn(visitor, BUREAU);
  await openWork(visitor, '验收项目年度的服务');
  await page.getByLabel('验收结论').selectOption({ label: '合格' });
  await checkAndSubmit(visitor);
});

it('requests the payment of what is due, once', async () => {
  const { page } = visitor;
  await signIn(visitor, BUREAU);
  await open(visitor, '/console/instalments?status=DUE');
  await page.getByRole('checkbox', { name: '选中此行' }).first().check();
  await page.getByRole('button', { name: '批量申请支付' }).click();
  const dialog = page.getByRole('dialog', { name: '申请支付' });
  await dialog.getByLabel(/^发票号码/).fill('测试发票 1 号');
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await dialog.getByRole('button', { name: '确定' }).dblclick();
  await page.getByText('办理成功。').waitFor();
  expect(visitor.operations.filter((name) => name === 'RequestDisbursements')).toHaveLength(1);
});

it('scores an evaluation without the points of the street office', async () => {
  const { page } = visitor;
  await signIn(visitor, BUREAU);
  await openWork(visitor, '评估评分');
  await page.getByText('两个评估单位评分完成前互不可见').waitFor();
  for (const points of await page.getByLabel(/\(最高/).all()) await points.fill('8');
  await page.getByText('合计 40 分').waitFor();
  await checkAndSubmit(visitor, '评分已提交;评估结果已形成并送达承接主体。');
});

it('signs an evaluation of which both offices know the score', async () => {
  const { page } = visitor;
  await signIn(visitor, BUREAU);
  await openWork(visitor, '签署评估');
  await page.getByRole('button', { name: '签署', exact: true }).click();
  await page.getByRole('dialog', { name: '签署评估' }).getByRole('button', { name: '确定' }).click();
  await page.getByText('办理成功。').waitFor();
});

it('settles a terminated lot', async () => {
  const { page } = visitor;
  await signIn(visitor, BUREAU);
  await openWork(visitor, '结算已终止的标段');
  await page.getByLabel('应付承接主体(元)').fill('1200.50');
  await page.getByText('壹仟贰佰元伍角').waitFor();
  await checkAndSubmit(visitor);
  await page
    .getByText(/应付 1,200.50 元,应退 0.00 元/)
    .first()
    .waitFor();
});

it('shows what another person has changed in a contract since the form was opened', async () => {
  const { page } = visitor;
  await signIn(visitor, BUREAU);
  const { address } = await firstRecordIn(visitor, '/console/contracts?status=IN_SERVICE');
  const amend = async (by: Visitor, reason: string) => {
    await open(by, `${address}/amend`);
    await by.page.getByLabel('变更原因').fill(reason);
    await by.page.getByLabel('质量').fill(`${reason}后的服务质量要求。`);
    await by.page.getByRole('button', { name: '核对' }).click();
    await by.page.getByRole('heading', { name: '请核对后提交' }).waitFor();
  };
  await amend(visitor, '甲变更');
  const other = await visit(browser, hub.url);
  await signIn(other, { ...BUREAU, person: '乙' });
  await amend(other, '乙变更');
  await other.page.getByRole('button', { name: '提交' }).click();
  await other.page.getByText('办理成功。').waitFor();
  await other.context.close();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('与现有记录冲突').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('button', { name: '按最新内容重填' }).click();
  await page.getByText('乙变更后的服务质量要求。').waitFor();
  await checkAndSubmit(visitor);
});

it('photographs the venue of a station, and says that the next recording replaces the photograph', async () => {
  const { page } = visitor;
  await signIn(visitor, BUREAU);
  const { address } = await firstRecordIn(visitor, '/console/stations?status=OPERATING');
  await open(visitor, `${address}/venue`);
  await page.getByLabel(/地址/).fill('历下区示例路 12 号一层');
  await page.getByLabel(/场所类别/).selectOption('PUBLIC_BUILDING');
  const [asked] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^照片.*选择文件$/ }).click(),
  ]);
  await asked.setFiles({ name: '场所.png', mimeType: 'image/png', buffer: PNG });
  await page.getByRole('button', { name: '移除“场所.png”' }).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办理成功。').waitFor();
  await page.getByRole('button', { name: '下载 场所.png' }).waitFor();
  await open(visitor, `${address}/venue`);
  await page.getByText(/现有 1 张照片,重新登记后不再显示/).waitFor();
});

it('says 未找到 for a contract of another district, and nothing about it', async () => {
  const other = await visit(browser, hub.url);
  await signIn(other, { ...BUREAU, place: '市中区' });
  const { address, text } = await firstRecordIn(other, '/console/contracts');
  await other.context.close();
  await signIn(visitor, BUREAU);
  for (const each of [address, `${address}/amend`, address.replace('contracts', 'print/contracts')]) {
    await open(visitor, each);
    await visitor.page.getByRole('heading', { name: '未找到' }).waitFor();
    expect(await visitor.page.getByRole('main').innerText()).not.toContain(text);
  }
  expect(await accessibilityFaults(visitor)).toEqual([]);
});
