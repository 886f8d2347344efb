import { existsSync, readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';

/** The path of Chromium: the Debian package by default, or the value of HUB_TEST_CHROMIUM. */
const CHROMIUM = process.env.HUB_TEST_CHROMIUM ?? '/usr/bin/chromium';
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Matches errors that the console does not cause. A Hub on a busy machine answers some requests with 503, and only a
 * test disconnects the browser.
 */
const EXPECTED = /status of 503|ERR_INTERNET_DISCONNECTED/;

/** The maximum time to load a page while other suites run on the machine. */
const LONGEST_WAIT_MS = 60_000;
// One test has several steps, and each may take this long.
jest.setTimeout(5 * LONGEST_WAIT_MS);

export const DESK = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

/** A person who uses the console, and what their browser recorded. */
export type Visitor = {
  page: Page;
  context: BrowserContext;
  /** Errors in the log of the browser, uncaught exceptions, and violations of the content security policy. */
  errors: string[];
  /** The addresses of requests to other hosts. */
  foreign: string[];
  /** The names of the GraphQL operations that the page has sent. */
  operations: string[];
};

export type Identity = { role: string; place?: string; contractor?: string; person?: '甲' | '乙' };

export function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error(`There is no ${CHROMIUM}. Install the package chromium.`);
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--lang=zh-CN'] });
}

/** Opens a page in a new browser context, with its own cookies and storage. */
export async function visit(browser: Browser, url: string, viewport = DESK): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: url, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  const visitor: Visitor = { page, context, errors: [], foreign: [], operations: [] };
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) visitor.errors.push(message.text());
  });
  page.on('pageerror', (error) => visitor.errors.push(String(error)));
  page.on('request', (request) => {
    const { origin, protocol, pathname } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(url).origin) visitor.foreign.push(request.url());
    if (pathname === '/graphql') visitor.operations.push(operationOf(request.postData() ?? ''));
  });
  return visitor;
}

function operationOf(body: string): string {
  return /(?:query|mutation) (\w+)/.exec(body)?.[1] ?? '';
}

/** Signs in through the page 选择身份. */
export async function signIn({ page }: Visitor, { role, place, contractor, person }: Identity): Promise<void> {
  await page.goto('/console/work');
  await choose(page, '单位类别', role);
  if (place !== undefined) await choose(page, '所在区划', place);
  if (contractor !== undefined) await choose(page, '承接主体', contractor);
  if (person === '乙') await choose(page, '办理人', '办理人乙');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '工作台', exact: true }).waitFor();
}

/** Searches for an option in a select field, and chooses it. */
export async function choose(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.click();
  await field.fill(text);
  await page.locator('.ant-select-item-option', { hasText: text }).first().click();
}

type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] };

/**
 * Returns the accessibility faults that axe finds on the page, one line each.
 * @param part the selector of the part of the page to look at
 */
export async function accessibilityFaults({ page }: Visitor, part = 'html'): Promise<string[]> {
  // The content security policy refuses a script tag. It does not apply to a script that the debugger runs.
  if (!(await page.evaluate<boolean>('window.axe !== undefined'))) await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: Violation[] }>(`window.axe.run(${JSON.stringify(part)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) =>
        `${id}: ${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`,
    ),
  );
}
