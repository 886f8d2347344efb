import { type Browser } from 'playwright-core';
import { openBrowser, type Visitor, visit } from '../../support/drivers/console-browser/console-visitor';
import { START_MS } from '../../support/drivers/console-browser/hub-with-console';
import {
  beginAtIssuer,
  type HubWithIssuer,
  signInAtIssuer,
  startHubWithIssuer,
} from '../../support/drivers/console-browser/hub-with-issuer';
import { buildWhereStale } from '../../support/drivers/hub/built-hub';

// The names are invented. They must not appear in any address, storage or log.
const NAMES = { street: '赵一冬', contractor: '钱二夏', finance: '孙三秋', several: '李四春' };
const LIXIA = '370102';

let hub: HubWithIssuer;
let browser: Browser;
let visitor: Visitor;
/** The addresses of all requests of the page. */
let addresses: string[];

beforeAll(async () => {
  buildWhereStale();
  [hub, browser] = await Promise.all([startHubWithIssuer(), openBrowser()]);
  await hub.issuer.setAccounts({
    street: { role: 'STREET_OFFICE', division: '370102001', name: NAMES.street },
    contractor: { role: 'CONTRACTOR', contractor: await hub.contractorIn(LIXIA), name: NAMES.contractor },
    finance: { role: 'FINANCE_BUREAU', division: LIXIA, name: NAMES.finance },
    several: { role: ['DISTRICT_BUREAU', 'STREET_OFFICE'], division: [LIXIA, '370102001'], name: NAMES.several },
  });
}, 4 * START_MS);
afterAll(async () => {
  await browser?.close();
  await hub?.close();
});
beforeEach(async () => {
  visitor = await visit(browser, hub.url);
  // The pages of the identity provider load a font from another site. The test answers these requests itself.
  await visitor.context.route(/googleapis/, (route) => route.fulfill({ contentType: 'text/css', body: '' }));
  addresses = [];
  visitor.page.on('request', (request) => addresses.push(decodeURIComponent(request.url())));
});
afterEach(async () => {
  await visitor.context.close();
  expect(visitor.errors).toEqual([]);
  for (const name of Object.values(NAMES)) expect([...addresses, hub.output()].join('\n')).not.toContain(name);
});

/** Returns the content of the storage and cookies that scripts of the console can read. */
function stored({ page }: Visitor): Promise<string> {
  return page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])');
}

it('lets a street office sign in, confirm hours, and leave the Hub and the issuer', async () => {
  const { page, context } = visitor;
  await signInAtIssuer(visitor, 'street');
  await page.getByText(NAMES.street).waitFor();
  await page.getByRole('link', { name: '确认工时' }).click();
  await page.getByRole('table', { name: '工时确认' }).waitFor();
  await page.getByRole('checkbox', { name: '选中此行' }).first().check();
  await page.getByRole('button', { name: '确认', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '确认工时' });
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.getByText('成功 1 项,未成功 0 项').waitFor();
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  expect(await stored(visitor)).not.toContain(NAMES.street);
  await page.getByRole('button', { name: '退出' }).click();
  // The identity provider asks the person to confirm, because the Hub sends it no token that names the person.
  await page.locator('button[name=logout]').click();
  await page.getByRole('link', { name: '统一身份认证登录' }).waitFor();
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('hub');
  await beginAtIssuer(visitor);
  await page.locator('input[name=login]').waitFor();
});

it('lets a contractor sign in and log hours', async () => {
  const { page } = visitor;
  await signInAtIssuer(visitor, 'contractor');
  await page.getByRole('heading', { name: '工作台', exact: true }).waitFor();
  await page.keyboard.press('Alt+1');
  const grid = page.getByRole('table', { name: '填报工时' });
  await grid.waitFor();
  await grid.locator('input:enabled').last().fill('21.5');
  await page.getByRole('button', { name: '提交 1 周' }).click();
  await page.getByText('已提交 1 人').waitFor();
  expect(await stored(visitor)).not.toContain(NAMES.contractor);
});

it('lets a finance bureau sign in and approve a payment', async () => {
  const { page } = visitor;
  await signInAtIssuer(visitor, 'finance');
  await page.goto('/console/payments?status=REQUESTED');
  await page.getByRole('checkbox', { name: '选中此行' }).first().check();
  await page.getByRole('button', { name: '批量审批' }).click();
  const dialog = page.getByRole('dialog', { name: '批量审批' });
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.getByText('成功 1 项,未成功 0 项').waitFor();
  expect(await stored(visitor)).not.toContain(NAMES.finance);
});

it('lets a person with several roles choose one and change it, and an older tab does nothing in the new one', async () => {
  const { page, context } = visitor;
  await signInAtIssuer(visitor, 'several');
  await page.getByRole('heading', { name: '选择本次使用的身份' }).waitFor();
  await page.getByRole('button', { name: /解放路街道/ }).click();
  await page.getByRole('link', { name: /工时确认/ }).waitFor();
  const older = page;
  const newer = await context.newPage();
  await newer.goto(`${hub.url}/console/work`);
  await newer.getByLabel('选择本次使用的身份').click();
  await newer.locator('.ant-select-item-option', { hasText: '区县民政部门' }).click();
  await newer.getByRole('link', { name: /采购/ }).first().waitFor();
  await older.keyboard.press('Alt+2');
  const dialog = older.getByRole('dialog', { name: '登录已失效' });
  await dialog.getByText('本浏览器已另行登录或切换身份').waitFor();
  expect(await older.getByRole('heading', { name: '工时确认' }).isVisible()).toBe(false);
  visitor.errors.length = 0;
  await dialog.getByRole('button', { name: /的身份继续/ }).click();
  await older.getByRole('link', { name: /采购/ }).first().waitFor();
});

it('leads to no other site after the sign-in, and says why a sign-in failed', async () => {
  const { page } = visitor;
  await page.goto('/console/login?returnTo=https%3A%2F%2Fevil.example%2F');
  await page.goto('/console/callback?code=stolen&state=invented');
  await page.getByText('登录未完成或已超时,请重新登录。').waitFor();
  expect(visitor.foreign.join()).not.toContain('evil');
});

it('says of one part that it is not available while a subgraph is down, and shows the rest', async () => {
  const { page } = visitor;
  await hub.stop('evaluation');
  await signInAtIssuer(visitor, 'street');
  await page.getByText('部分待办暂时无法更新').waitFor();
  await page.getByRole('link', { name: '评估', exact: true }).click();
  await page.getByText('此部分暂时无法使用,请稍后重试。').waitFor();
  await page.keyboard.press('Alt+2');
  await page.getByRole('table', { name: '工时确认' }).waitFor();
});
