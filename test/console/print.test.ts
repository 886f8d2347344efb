import { type Browser, type Page } from 'playwright-core';
import {
  type Identity,
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
import { pdfPages } from '../support/drivers/console-browser/pdf-text';

const BUREAU = { role: '区县民政部门', place: '历下区' };

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

/** Prints the page to a PDF of A4 pages. Returns the text of each page without spaces. */
async function printed(page: Page): Promise<string[]> {
  const pages = pdfPages(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
  pages.forEach((text, index) => expect(text).toContain(`第${index + 1}页共${pages.length}页`));
  return pages;
}

const plain = (text: string) => text.replace(/\s/g, '');

/** Opens a page of the console without reloading the console. */
async function open(page: Page, path: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', '/console${path}'); dispatchEvent(new PopStateEvent('popstate'));`);
}

/** Opens the records of a list one after the other, until one has a link or button with this name. */
async function openRecord(page: Page, list: string, link: string): Promise<void> {
  const rows = page.locator('.table a.row-link');
  for (let at = 0; at < 8; at += 1) {
    await open(page, list);
    await page.getByText(/^已显示/).waitFor();
    await rows.nth(at).click();
    await page.locator('article.record').waitFor();
    if (
      (await page
        .getByRole('link', { name: link })
        .or(page.getByRole('button', { name: link }))
        .count()) > 0
    )
      return;
  }
  throw new Error(`None of the first records of ${list} offers ${link}.`);
}

type Case = { list: string; link: string; title: string; office: string };

/** Prints a sheet. Expects the whole content of the sheet on paper, and no buttons or links. */
async function expectSheet(page: Page, { list, link, title, office }: Case): Promise<string[]> {
  if (link === '打印支付清单') await open(page, list);
  else await openRecord(page, list, link);
  await page
    .getByRole('link', { name: link })
    .or(page.getByRole('button', { name: link }))
    .first()
    .click();
  await page.locator('article.sheet').getByRole('heading', { name: title }).waitFor();
  const cells = await page.locator('article.sheet :is(th, td, p:not(.no-print))').allInnerTexts();
  const pages = await printed(page);
  const text = pages.join('');
  expect(pages[0]).toContain(title);
  expect(cells.map(plain).filter((cell) => !text.includes(cell))).toEqual([]);
  expect(text).toMatch(/数据截至\d{4}-\d\d-\d\d\d\d:\d\d/);
  expect(text).toMatch(new RegExp(`打印:${office}.*\\d{4}-\\d\\d-\\d\\d\\d\\d:\\d\\d`));
  expect(text).not.toMatch(/返回|退出|工作台|搜索/);
  return pages;
}

const SHEETS: [string, Identity, Case[]][] = [
  [
    'the district bureau',
    BUREAU,
    [
      { list: '/contracts', link: '打印验收单', title: '社会工作服务站服务履约验收单', office: '历下区' },
      { list: '/contracts', link: '打印合同摘要', title: '社会工作服务站服务合同摘要', office: '历下区' },
      { list: '/evaluations', link: '打印评估表', title: '社会工作服务站服务评估表', office: '历下区' },
      { list: '/rectifications', link: '打印整改通知书', title: '社会工作服务站整改通知书', office: '历下区' },
      { list: '/complaints', link: '打印投诉办理单', title: '社会工作服务站投诉办理单', office: '历下区' },
    ],
  ],
  [
    'the city platform',
    { role: '市级指导服务平台' },
    [
      { list: '/inspections', link: '打印督导检查记录', title: '社会工作服务站督导检查记录', office: '' },
      { list: '/rectifications', link: '打印整改通知书', title: '社会工作服务站整改通知书', office: '' },
      { list: '/stations', link: '打印评估表', title: '社会工作服务站服务评估表', office: '' },
    ],
  ],
  [
    'the finance bureau',
    { role: '财政部门', place: '历下区' },
    [
      { list: '/payments', link: '打印支付清单', title: '社会工作服务站服务费用支付清单', office: '历下区' },
      { list: '/contracts', link: '打印合同摘要', title: '社会工作服务站服务合同摘要', office: '历下区' },
    ],
  ],
  [
    'the street office',
    { role: '街道办事处(镇政府)', place: '燕山街道' },
    [{ list: '/evaluations', link: '打印评估表', title: '社会工作服务站服务评估表', office: '燕山街道' }],
  ],
  [
    'the district hub',
    { role: '社工总站', place: '历下区' },
    [{ list: '/rectifications', link: '打印整改通知书', title: '社会工作服务站整改通知书', office: '' }],
  ],
  [
    'the auditor',
    { role: '审计部门', place: '济南市' },
    [{ list: '/contracts', link: '打印合同摘要', title: '社会工作服务站服务合同摘要', office: '' }],
  ],
];

it.each(SHEETS)('prints the sheets of %s', async (_, identity, cases) => {
  await signIn(visitor, identity);
  for (const each of cases) await expectSheet(visitor.page, each);
  expect(await accessibilityFaults(visitor)).toEqual([]);
});

const CONTRACTOR = { role: '承接主体' };

it('prints all rows of a long list, with its filters, and its head on each page', async () => {
  const { page } = visitor;
  await signIn(visitor, CONTRACTOR);
  await open(page, '/submissions?kind=MONTHLY_BRIEF');
  await page.getByText(/^已显示 (\d+)\/\1$/).waitFor();
  const [, total = '0'] = /\/(\d+)/.exec(await page.getByText(/^已显示/).innerText()) ?? [];
  const titles = await page.locator('.table thead th .sort').allInnerTexts();
  const pages = await printed(page);
  const head = plain(titles.map((title) => title.replace(/[▲▼]/g, '')).join(''));
  expect(Number(total)).toBeGreaterThan(200);
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.filter((text) => !text.includes(head))).toEqual([]);
  expect(pages.join('').split('月度简报').length - 1).toBeGreaterThanOrEqual(Number(total));
  expect(pages[0]).toMatch(/范围:.*数据截至.*打印:/);
  expect(pages.join('')).not.toMatch(/导出Excel|清除筛选|退出/);
});

it('sums the payments of the contractor that its filters keep', async () => {
  const { page } = visitor;
  await signIn(visitor, CONTRACTOR);
  const sheet = { link: '打印支付清单', title: '社会工作服务站服务费用支付清单', office: '' };
  const pages = await expectSheet(page, { list: '/payments?status=CONFIRMED', ...sheet });
  expect(pages[0]).toContain('范围:状态:已确认收款');
  expect(pages.join('')).toMatch(/合计\(元\):[\d,]+\.\d\d\(大写:[壹贰叁肆伍陆柒捌玖].*元.*\)。共\d+笔/);
});

const PROBE = `<img src=x onerror="document.title='owned'"><script>alert(1)</script>`;

it('prints what others entered as text', async () => {
  const { page } = visitor;
  await page.route('**/graphql', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/"demand":"[^"]*"/g, () => `"demand":${JSON.stringify(PROBE)}`);
    await route.fulfill({ response: answer, body });
  });
  await signIn(visitor, BUREAU);
  const sheet = { link: '打印整改通知书', title: '社会工作服务站整改通知书', office: '' };
  const pages = await expectSheet(page, { list: '/rectifications', ...sheet });
  expect(pages.join('')).toContain(plain(PROBE));
  expect(await page.title()).not.toContain('owned');
});
