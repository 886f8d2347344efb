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

const ROLE = '市民政局';
const STATION = '历下区解放路街道社会工作服务站';

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
  await signIn(visitor, { role: ROLE });
});
afterEach(async () => {
  await visitor.context.close();
  expect(visitor.errors).toEqual([]);
  expect(visitor.foreign).toEqual([]);
});

const filter = (label: string) => visitor.page.getByRole('group', { name: '筛选' }).getByLabel(label);

/** The pages of the role, each with the name of the table that appears once the data has loaded. */
const PAGES = [
  ['/stations', '社工站'],
  ['/submissions', '报送进度'],
  ['/submissions?period=2026-09', '报送进度'],
  ['/evaluations?status=SIGNED&sort=-score', '评估'],
  ['/inspections', '督导检查记录'],
  ['/rectifications', '整改'],
  ['/funds', '预算指标'],
  ['/contracts', '合同'],
  ['/contractors', '承接主体库'],
  ['/payments?status=PAID', '支付进度'],
  ['/waivers', '特殊情况核准'],
  ['/complaints?status=RECEIVED%2COVERDUE', '投诉'],
  ['/terminations', '终止程序'],
] as const;

it('shows on its home what the districts owe, and reads it with two requests', async () => {
  const { page, operations } = visitor;
  await page.getByRole('link', { name: '报送逾期未报' }).waitFor();
  await page.getByRole('link', { name: '投诉待答复' }).waitFor();
  await page.getByRole('link', { name: /年督导检查未达到要求:/ }).waitFor();
  await page.getByText('数据截至').waitFor();
  expect(operations.sort()).toEqual(['HomeOfCity', 'Work']);
});

it('has pages without a fault of accessibility', async () => {
  const { page } = visitor;
  for (const [address, table] of PAGES) {
    await page.goto(`/console${address}`);
    await page.getByRole('table', { name: table }).getByRole('row').nth(1).waitFor();
    expect([address, ...(await accessibilityFaults(visitor))]).toEqual([address]);
  }
});

it('names the streets and the districts in the figures of findings, and shows no code', async () => {
  const { page } = visitor;
  const main = page.getByRole('main');
  await page.goto('/console/findings?rule=ST-1');
  await main
    .getByText(/没有社工站的街道\(镇\):\p{Script=Han}+(?:街道|镇)/u)
    .first()
    .waitFor();
  expect(await main.innerText()).not.toMatch(/\b\d{9}\b/);
  await main.getByRole('link', { name: '历下区', exact: true }).click();
  await page.getByRole('heading', { name: '历下区', level: 1 }).waitFor();
  await main
    .getByText(/没有社工站的街道\(镇\):\p{Script=Han}+(?:街道|镇)/u)
    .first()
    .waitFor();
  expect(await main.innerText()).not.toMatch(/\b\d{9}\b/);
  await page.goto('/console/findings?rule=EV-3');
  await main
    .getByText(/未检查区县:\p{Script=Han}+[区县]/u)
    .first()
    .waitFor();
  expect(await main.innerText()).not.toMatch(/\b\d{6}\b/);
});

it('grants a district a waiver of a rule that it does not meet, shows it on the record, and withdraws it', async () => {
  const { page } = visitor;
  await page.getByRole('link', { name: '达标情况', exact: true }).click();
  await filter('规则').selectOption('ST-1');
  await page.getByRole('link', { name: '历下区', exact: true }).click();
  await page.getByRole('heading', { name: '历下区', level: 1 }).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('button', { name: '核准:ST-1 每个街道(镇)一个社工站' }).click();
  expect(await page.getByRole('combobox', { name: '区县', exact: true }).inputValue()).toBe('370102');
  expect(await page.getByRole('combobox', { name: '规则', exact: true }).inputValue()).toBe('ST-1');
  await page.getByLabel('核准理由').fill('新设街道的社工站正在筹建。');
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByRole('alert').getByRole('link', { name: '请选择有效期至。' }).waitFor();
  await page.getByLabel('有效期至').fill('2027-06-30');
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByRole('heading', { name: '请核对后提交' }).waitFor();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办理成功。').waitFor();
  await page.getByRole('table', { name: '达标情况' }).getByText('特殊情况核准至 2027-06-30').waitFor();
  expect(await page.getByRole('button', { name: /^核准:ST-1/ }).count()).toBe(0);
  await page.getByRole('tab', { name: '特殊情况核准' }).click();
  await page.getByRole('link', { name: /ST-1/ }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  const dialog = page.getByRole('dialog', { name: '撤销特殊情况核准' });
  await dialog.getByLabel('撤销原因').fill('已建成。');
  await dialog.getByRole('button', { name: '确定' }).click();
  await page.getByText('撤销:已建成。').waitFor();
});

it('plans a redistricting in steps, after a check, and lists it as pending', async () => {
  const { page } = visitor;
  await page.goto('/console/redistrictings');
  await page.getByText('目前没有区划调整。').waitFor();
  await page.getByRole('link', { name: '新建区划调整' }).click();
  await page.getByLabel('生效日期').fill('2027-01-31');
  await page.getByRole('combobox', { name: '社工站' }).click();
  await page.getByRole('combobox', { name: '社工站' }).fill('解放路');
  await page.locator('.ant-select-item-option', { hasText: STATION }).first().click();
  expect(await page.getByLabel('调整后街道(镇)名称').inputValue()).toBe('解放路街道');
  await page.getByText('没有变化').waitFor();
  await page.getByLabel('调整后街道(镇)代码').fill('37010');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('alert').getByRole('link', { name: '区划代码须为 9 位数字。' }).waitFor();
  await page.getByLabel('调整后街道(镇)代码').fill('370102099');
  await page.getByLabel('调整后街道(镇)名称').fill('解放桥街道');
  await page.getByRole('table', { name: '调整前后对照' }).getByText('原街道(镇)撤销').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '新设的街道(镇)' }).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('提交后不能撤回。').waitFor();
  await page.getByText('解放桥街道').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('button', { name: '提交' }).click();
  const row = page.getByRole('table', { name: '区划调整' }).getByRole('row', { name: /2027-01-31/ });
  await row.getByText('待生效').waitFor();
  await row.getByText(STATION).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('link', { name: '工作台' }).first().click();
  await page.getByRole('link', { name: '待生效的区划调整 1 项,最近一项 2027-01-31 生效' }).waitFor();
});

it('leads from the matrix to the list of its documents, whose address shows the same after a reload', async () => {
  const { page } = visitor;
  await page
    .getByRole('link', { name: '报送', exact: true })
    .or(page.getByRole('link', { name: /^报送:/ }))
    .first()
    .click();
  const city = page.getByRole('table', { name: '报送进度' }).getByRole('row', { name: /全市/ });
  const overdue = city.getByRole('link', { name: /^逾期 \d+$/ }).last();
  const count = /\d+/.exec((await overdue.textContent()) ?? '')?.[0] ?? '';
  await overdue.click();
  await page.getByText(`已显示 ${count}/${count}`).waitFor();
  expect(await filter('状态').inputValue()).toBe('OVERDUE');
  await filter('区县').selectOption({ label: '历下区' });
  await page.waitForURL(/division=370102/);
  await page.getByText(`已显示 ${count}/${count}`).waitFor({ state: 'detached' });
  const shown = await page.getByText(/^已显示 \d+\/\d+$/).textContent();
  const address = page.url();
  await page.reload();
  await page.getByText(shown ?? '', { exact: true }).waitFor();
  expect(page.url()).toBe(address);
  expect(await filter('区县').inputValue()).toBe('370102');
});

it('acknowledges filings of districts, one alone and two together, and returns one with a reason', async () => {
  const { page } = visitor;
  await page.goto('/console/work/VERIFY_SUBMISSION');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: '确认收到' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await page.locator('button:disabled', { hasText: '确认收到' }).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.goto('/console/work/VERIFY_SUBMISSION');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: '退回' }).click();
  const dialog = page.getByRole('dialog', { name: '退回报送材料' });
  await dialog.getByLabel('退回原因').fill('绩效目标缺少满意度指标。');
  await dialog.getByRole('button', { name: '确定' }).click();
  await page.getByText('已退回,等待重新报送').first().waitFor();
  await page.goto('/console/submissions/list?kind=IMPLEMENTATION_REPORT&status=SUBMITTED&sort=-period');
  const rows = page.getByRole('checkbox', { name: '选中此行' });
  await rows.nth(0).check();
  await rows.nth(1).check();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('button', { name: '确认收到' }).click();
  const both = page.getByRole('dialog', { name: '确认收到区县报送材料' });
  await both.getByRole('button', { name: '确定' }).click();
  await both.getByText('成功 2 项,未成功 0 项').waitFor();
});

it('commissions the inspection of the year once, and decides an objection', async () => {
  const { page } = visitor;
  await page.goto('/console/supervision');
  await page
    .getByText('尚未委托督导检查。')
    .or(page.getByRole('table', { name: '督导检查委托' }))
    .waitFor();
  await page.getByRole('button', { name: '委托年度督导检查' }).click();
  const commission = page.getByRole('dialog', { name: '委托年度督导检查' });
  await commission.getByLabel('检查范围').fill('全市社工站项目的运营、人员、资金和档案。');
  await commission.getByLabel('市财政部门参加').check();
  await commission.getByRole('button', { name: '确定' }).click();
  await page.getByRole('table', { name: '督导检查委托' }).getByText('2026').first().waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.goto('/console/work/DECIDE_OBJECTION');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: '处理异议' }).click();
  const decide = page.getByRole('dialog', { name: '处理评估异议' });
  await decide.getByLabel('处理结论').selectOption('DISMISSED');
  await decide.getByLabel('答复内容').fill('评分依据充分,维持原评估结果。');
  await decide.getByRole('button', { name: '确定' }).click();
  await page.getByText('办理成功。').waitFor();
  await page.getByRole('tab', { name: '异议' }).click();
  await page.getByText('评分依据充分,维持原评估结果。').waitFor();
});

it('records how to reach the office, and corrects a contractor, whose former name stays on the record', async () => {
  const { page } = visitor;
  await page.getByRole('link', { name: '本单位' }).click();
  await page.getByRole('link', { name: '登记联系方式' }).click();
  await page.getByLabel(/^负责人/).fill('王示例');
  await page.getByLabel(/^办公电话/).fill('0531-88886666');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办理成功。').waitFor();
  await page.getByRole('region', { name: '本单位联系方式' }).getByText('0531-88886666').waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('link', { name: '承接主体库' }).click();
  const first = page.getByRole('table', { name: '承接主体库' }).getByRole('link').first();
  const former = (await first.textContent()) ?? '';
  await first.click();
  await page.getByRole('heading', { name: former, level: 1 }).waitFor();
  await page.getByRole('table', { name: '合同' }).getByRole('link').first().waitFor();
  await page.getByRole('button', { name: '更正' }).click();
  expect(await page.getByLabel('名称').inputValue()).toBe(former);
  await page.getByLabel('名称').fill('济南市示例社会工作服务中心');
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByRole('alert').getByRole('link', { name: '请填写更正原因。' }).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByLabel('更正原因').fill('名称登记有误。');
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('heading', { name: '济南市示例社会工作服务中心', level: 1 }).waitFor();
  await page.getByRole('tab', { name: '更正记录' }).click();
  await page
    .getByRole('table', { name: '更正记录' })
    .getByRole('row', { name: new RegExp(`${former}.*名称登记有误。`) })
    .waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
});

it('dates each group of figures of a district', async () => {
  const { page } = visitor;
  await page.goto('/console/districts/370102?tab=overview');
  for (const name of ['覆盖情况', '评定结果', '在岗人员', /^\d{4} 年资金$/]) {
    await page
      .getByRole('region', { name })
      .getByText(/^数据截至 20\d\d-\d\d-\d\d/)
      .waitFor();
  }
});
