import { type Browser } from 'playwright-core';
import { PNG } from '../support/drivers/peers/attached-files';
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

const ROLE = '街道办事处(镇政府)';

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

it('counts, beside a page, the entries that the page lists', async () => {
  const { page } = visitor;
  await signIn(visitor, { role: ROLE, place: '解放路街道' });
  const link = page.getByRole('link', { name: /^工时确认:\d+ 条待办理$/ });
  const count = /\d+/.exec((await link.getAttribute('aria-label')) ?? '')?.[0] ?? '';
  expect(await link.locator('.count').innerText()).toBe(count);
  await link.click();
  await page.getByText(`已显示 ${count}/${count}`).waitFor();
});

it('disputes one entry of hours and confirms the others', async () => {
  const { page } = visitor;
  await signIn(visitor, { role: ROLE, place: '解放路街道' });
  await page.getByRole('link', { name: '确认工时' }).click();
  await page.getByRole('table', { name: '工时确认' }).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('checkbox', { name: '选中此行' }).first().check();
  await page.getByRole('button', { name: '有异议' }).click();
  const dispute = page.getByRole('dialog', { name: '退回有异议的工时' });
  expect(await dispute.getByRole('button', { name: '确定' }).isDisabled()).toBe(true);
  expect(await dispute.getByLabel('异议原因').evaluate((field) => field === document.activeElement)).toBe(true);
  await dispute.getByText('请填写异议原因。').waitFor();
  await dispute.getByText(/ · \d+\.\d\d 小时/).waitFor();
  await dispute.getByLabel('异议原因').fill('当周外出培训,未进社区。');
  expect(await dispute.getByText('请填写异议原因。').count()).toBe(0);
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await dispute.getByRole('button', { name: '确定' }).click();
  await dispute.getByText('成功 1 项,未成功 0 项').waitFor();
  await dispute.getByText('已办理以下 1 项').waitFor();
  expect(await dispute.getByText('将办理').count()).toBe(0);
  await dispute.getByRole('button', { name: '关闭' }).last().click();
  await page.getByText('已显示 4/4').waitFor();
  await page.getByRole('checkbox', { name: '选中全部' }).check();
  await page.getByRole('button', { name: '确认', exact: true }).click();
  const confirm = page.getByRole('dialog', { name: '确认工时' });
  // A double click must not confirm twice.
  await confirm.getByRole('button', { name: '确定' }).dblclick();
  await confirm.getByText('成功 4 项,未成功 0 项').waitFor();
  await confirm.getByRole('button', { name: '关闭' }).last().click();
  await page.getByText('筛选范围内没有待确认的工时,无须办理。').waitFor();
  expect(visitor.operations.filter((name) => name === 'ConfirmHours')).toHaveLength(1);
});

it('says of an unmet rule who is responsible, what was never recorded, and where to record it', async () => {
  const { page } = visitor;
  await signIn(visitor, { role: ROLE, place: '大观园街道' });
  await page.keyboard.press('Alt+1');
  await page.getByRole('tab', { name: '整改' }).click();
  await page.getByText(/^没有整改事项。发现不达标的,由市级指导服务平台、/).waitFor();
  await page.getByRole('tab', { name: '达标情况' }).click();
  const unmet = page.getByRole('table', { name: '达标情况' }).getByRole('row', { name: /^ST-2 .*不达标/ });
  await unmet.getByText('责任单位:街道办事处(镇政府)、区县民政部门、承接主体').last().waitFor();
  await unmet.getByText(/^场所类别:未登记\(要求 /).waitFor();
  await unmet.getByText('不达标原因').waitFor();
  await unmet
    .getByText('没有正在进行的整改,因此没有整改期限。市级指导服务平台、区县民政部门或者社工总站可以按权限下达整改')
    .waitFor();
  await page.getByText(/^不达标:\d+;待核实:\d+;数据截至 20\d\d-\d\d-\d\d$/).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await unmet.getByRole('button', { name: '说明:ST-2 场所和办公设备' }).click();
  const explanation = page.getByRole('dialog', { name: '说明:ST-2 场所和办公设备' });
  await explanation.getByText(/^整改措施:街道办事处\(镇政府\)登记场所和设备清单/).waitFor();
  await explanation.getByRole('link', { name: '前往办理:ST-2 场所和办公设备' }).click();
  await page.getByRole('tab', { name: '场所设备标牌', selected: true }).waitFor();
});

it('registers a plaque with the name of the station, and says beside the field what is wrong', async () => {
  const { page } = visitor;
  await signIn(visitor, { role: ROLE, place: '解放路街道' });
  await page.keyboard.press('Alt+1');
  await page
    .getByRole('link', { name: '登记标牌' })
    .or(page.getByRole('button', { name: '登记标牌' }))
    .first()
    .click();
  const text = page.getByLabel(/标牌文字/);
  expect(await text.inputValue()).toBe('历下区解放路街道社会工作服务站');
  await page.getByRole('button', { name: '提交' }).click();
  const summary = page.getByRole('alert');
  await summary.getByRole('link', { name: '请选择悬挂位置。' }).waitFor();
  expect(await page.title()).toMatch(/^有误:/);
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await summary.getByRole('link', { name: '请选择悬挂位置。' }).click();
  await page.getByLabel(/悬挂位置/).selectOption('OUTDOOR');
  await page.getByText('请选择悬挂位置。').first().waitFor({ state: 'detached' });
  expect(await page.title()).not.toMatch(/^有误:/);
  expect(await page.getByLabel(/悬挂位置/).evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+Enter');
  await page.getByText('办理成功。').waitFor();
  await page.getByRole('tab', { name: '场所设备标牌', selected: true }).waitFor();
  expect(await messageCovers(page)).toBe(false);
});

it('registers a plaque and the venue with photographs on a phone, and shows them', async () => {
  const phone = await visit(browser, hub.url, PHONE);
  const { page } = phone;
  await signIn(phone, { role: ROLE, place: '解放路街道' });
  const recordWith = async (name: string, file: string) => {
    const [asked] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /^照片.*选择文件$/ }).click(),
    ]);
    expect(await page.locator('input[type=file]').getAttribute('accept')).toBe('image/jpeg,image/png');
    await asked.setFiles({ name: file, mimeType: 'image/png', buffer: PNG });
    await page.getByRole('button', { name: `移除“${file}”` }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await accessibilityFaults(phone)).toEqual([]);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('办理成功。').waitFor();
    await page
      .getByRole('region', { name, exact: true })
      .getByRole('button', { name: `下载 ${file}` })
      .waitFor();
  };
  await page.getByRole('link', { name: /^本站/ }).first().click();
  await page.getByRole('tab', { name: '场所设备标牌' }).click();
  await page
    .getByRole('link', { name: '登记标牌' })
    .or(page.getByRole('button', { name: '登记标牌' }))
    .last()
    .click();
  await page.getByLabel(/悬挂位置/).selectOption('INDOOR');
  await recordWith('标牌', '室内标牌.png');
  await page
    .getByRole('link', { name: '登记场所' })
    .or(page.getByRole('button', { name: '登记场所' }))
    .last()
    .click();
  await recordWith('场所', '场所.png');
  await page
    .getByRole('link', { name: '登记标牌' })
    .or(page.getByRole('button', { name: '登记标牌' }))
    .last()
    .click();
  await page.getByText(/室内:现有 1 张照片,重新登记后不再显示/).waitFor();
  await page.getByRole('button', { name: '取消' }).click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 室内标牌.png' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('室内标牌.png');
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect(await accessibilityFaults(phone)).toEqual([]);
  expect(phone.errors).toEqual([]);
  await phone.context.close();
});

it('keeps what was entered while the session is lost, and sends it once after signing in again', async () => {
  const { page, context } = visitor;
  await signIn(visitor, { role: ROLE, place: '解放路街道' });
  await page.keyboard.press('Alt+1');
  await page.getByRole('button', { name: '登记场所' }).first().click();
  await page.getByLabel(/地址/).fill('历下区解放路街道示例路 120 号一层');
  await context.clearCookies();
  await page.getByRole('button', { name: '提交' }).click();
  const dialog = page.getByRole('dialog', { name: '登录已失效' });
  await dialog.waitFor();
  visitor.errors.length = 0;
  await dialog.getByLabel('单位类别').click();
  await dialog.getByLabel('单位类别').fill(ROLE);
  await page.locator('.ant-select-item-option', { hasText: ROLE }).first().click();
  await dialog.getByLabel('所在区划').click();
  await dialog.getByLabel('所在区划').fill('解放路');
  await page.locator('.ant-select-item-option', { hasText: '解放路街道' }).first().click();
  await dialog.getByRole('button', { name: '登录' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByLabel(/地址/).inputValue()).toBe('历下区解放路街道示例路 120 号一层');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办理成功。').waitFor();
});

it('restores a draft, and shows what another person has changed since', async () => {
  const { page } = visitor;
  await signIn(visitor, { role: ROLE, place: '解放路街道' });
  await page.keyboard.press('Alt+1');
  await page.getByRole('button', { name: '登记场所' }).first().click();
  await page.getByLabel(/地址/).fill('历下区解放路街道示例路 8 号');
  await page.waitForTimeout(1200);
  const other = await visit(browser, hub.url);
  await signIn(other, { role: ROLE, place: '解放路街道', person: '乙' });
  await other.page.keyboard.press('Alt+1');
  await other.page.getByRole('button', { name: '登记场所' }).first().click();
  await other.page.getByLabel(/地址/).fill('历下区解放路街道示例路 9 号');
  await other.page.getByRole('button', { name: '提交' }).click();
  await other.page.getByText('办理成功。').waitFor();
  await other.context.close();
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('与现有记录冲突').waitFor();
  await page.getByRole('button', { name: '按最新内容重填' }).click();
  await page.getByText('历下区解放路街道示例路 9 号').waitFor();
  await page.reload();
  await page.getByText('已恢复').waitFor();
  expect(await page.getByLabel(/地址/).inputValue()).toBe('历下区解放路街道示例路 8 号');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('办理成功。').waitFor();
});

it('scores a station without seeing the scores of the district, after a check', async () => {
  const { page } = visitor;
  await signIn(visitor, { role: ROLE, place: '桑梓店街道' });
  await page.getByRole('link', { name: '评估评分' }).click();
  await page.getByText('两个评估单位评分完成前互不可见').first().waitFor();
  await page.getByLabel(/^服务执行与产出\(最高/).fill('41');
  await page.getByText('暂不合计:服务执行与产出最高 40 分。').waitFor();
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByRole('alert').getByRole('link', { name: '服务执行与产出最高 40 分。' }).waitFor();
  const evidence = page.getByRole('region', { name: '评分依据' });
  for (const [link, shown] of [
    ['整改', { name: '整改', selected: true }],
    ['走访', { name: '走访', selected: true }],
  ] as const) {
    const opened = visitor.context.waitForEvent('page');
    await evidence.getByRole('link', { name: link }).click();
    await (await opened).getByRole('tab', shown).waitFor();
    await (await opened).close();
  }
  const hours = visitor.context.waitForEvent('page');
  await evidence.getByRole('link', { name: '本项目年度工时' }).click();
  await (await hours).getByRole('heading', { name: '工时确认' }).waitFor();
  expect((await hours).url()).toMatch(/weekFrom=\d{4}-W\d{2}&weekUntil=\d{4}-W\d{2}$/);
  await (await hours).close();
  expect(await page.getByLabel(/^服务执行与产出\(最高/).inputValue()).toBe('41');
  for (const [dimension, points] of [
    ['行政管理', '13.5'],
    ['财务管理', '18'],
    ['服务执行与产出', '36.5'],
    ['社会评价', '13'],
    ['宣传创新', '9'],
  ] as const) {
    await page.getByLabel(new RegExp(`^${dimension}\\(最高`)).fill(points);
  }
  await page.getByText('合计 90 分').waitFor();
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByRole('heading', { name: '请核对后提交' }).waitFor();
  const review = page.getByRole('table', { name: '得分' });
  expect((await review.getByRole('row').allInnerTexts()).map((row) => row.trim().split(/\s+/))).toEqual([
    ['维度', '满分', '评分', '评语'],
    ['行政管理', '15', '13.5'],
    ['财务管理', '20', '18'],
    ['服务执行与产出', '40', '36.5'],
    ['社会评价', '15', '13'],
    ['宣传创新', '10', '9'],
    ['合计', '100', '90'],
  ]);
  await page.getByText('本单位评分在评估结果中的权重为 50%').waitFor();
  await page.getByText(/^等次按评估结果的得分确定:90 分\(含\)以上为优秀,80 分\(含\)以上、不足 90 分为良好,/).waitFor();
  await page.getByText(/^提交后,另一单位也已评分的,即形成评估结果并送达承接主体。/).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('评分已提交;评估结果已形成并送达承接主体。').waitFor();
});

it('signs an evaluation of which both offices know the score', async () => {
  const { page } = visitor;
  await signIn(visitor, { role: ROLE, place: '燕山街道' });
  await page.getByRole('link', { name: '签署评估' }).click();
  await page.getByRole('button', { name: '签署', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '签署评估' });
  await dialog.getByText('签署后不能修改').waitFor();
  await dialog.getByRole('button', { name: '确定' }).click();
  await page.getByText('办理成功。').waitFor();
});

it('says why an act is not possible, and where the money stands', async () => {
  const { page } = visitor;
  await signIn(visitor, { role: ROLE, place: '解放路街道' });
  await page.getByRole('link', { name: '签署评估' }).click();
  await page.getByRole('button', { name: '签署', exact: true }).waitFor();
  expect(await page.getByRole('button', { name: '签署', exact: true }).isDisabled()).toBe(true);
  await page
    .getByText(/^承接主体可于/)
    .or(page.getByText('本单位已签署,等待对方签署'))
    .first()
    .waitFor();
  await page.getByText(/^(?:区县民政部门|街道办事处).*;20\d\d-\d\d-\d\d 起可签署/).waitFor();
  await page.getByRole('link', { name: /^评估/ }).first().click();
  const course = page.getByRole('table', { name: '评估' }).getByRole('row', { name: '已评分' }).first();
  await course.getByText(/^(?:异议期至 20\d\d-\d\d-\d\d|区县民政部门)$/).waitFor();
  await page.keyboard.press('Alt+6');
  await page.getByRole('table', { name: '分期款' }).waitFor();
  expect(await accessibilityFaults(visitor)).toEqual([]);
});

it('shows above its work list where the current brief of the station stands', async () => {
  const { page } = visitor;
  await signIn(visitor, { role: ROLE, place: '解放路街道' });
  const panel = page.getByRole('region', { name: '历下区解放路街道社会工作服务站' });
  const due = panel.getByText(/^截止日期 20\d\d-\d\d-\d\d$/);
  await due.first().waitFor();
  await panel
    .getByText(/待承接主体报送|承接主体逾期未报/)
    .first()
    .waitFor();
  const dates = await due.allInnerTexts();
  expect(dates).toEqual([...dates].sort());
  await panel
    .getByRole('link', { name: /^月度简报:20\d\d-\d\d$/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /^月度简报:/ }).waitFor();
  await page.getByRole('term').filter({ hasText: '核实' }).waitFor();
  await page.getByText('尚未报送,报送后才能核实', { exact: true }).waitFor();
});

it('shows a loading message until the card of its station appears', async () => {
  const { page } = visitor;
  await signIn(visitor, { role: ROLE, place: '解放路街道' });
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/graphql', async (route) => {
    if ((route.request().postData() ?? '').includes('query HomeOfStreet')) await released;
    await route.continue();
  });
  await page.reload();
  await page.getByText('数据截至').waitFor();
  await page.getByText('正在加载…').waitFor();
  release();
  await page.getByRole('region', { name: '历下区解放路街道社会工作服务站' }).waitFor();
  expect(await page.getByText('正在加载…').count()).toBe(0);
});
