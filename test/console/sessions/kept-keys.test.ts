import { type Browser, type Locator } from 'playwright-core';
import {
  type Identity,
  type Visitor,
  openBrowser,
  signIn,
  visit,
} from '../../support/drivers/console-browser/console-visitor';
import { loseFirst, NO_ANSWER } from '../../support/drivers/console-browser/cut-network';
import {
  type HubWithConsole,
  START_MS,
  startHubWithConsole,
} from '../../support/drivers/console-browser/hub-with-console';
import { askAs } from '../../support/drivers/console-browser/other-party';
import { firstRecordIn, open } from '../../support/drivers/console-browser/role-pages';

const BUREAU: Identity = { role: '区县民政部门', place: '历下区' };
const FINANCE: Identity = { role: '财政部门', place: '历下区' };

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
});

/** An act in a dialog: how the person opens the dialog, and what they enter. */
type Attempt = {
  mutation: string;
  openDialog: () => Promise<void>;
  enter?: (dialog: Locator) => Promise<void>;
  /** The text that says that the result is unknown. */
  unknown?: RegExp | string;
  /** The text that says that the act was performed. */
  done?: RegExp | string;
};

/**
 * Performs an act whose first request is lost, closes the dialog, opens it again and performs the act. Returns the
 * idempotency keys of the requests.
 */
async function actTwice(attempt: Attempt): Promise<readonly string[]> {
  const { mutation, openDialog, enter, unknown = NO_ANSWER, done = '办理成功。' } = attempt;
  const { page, context } = visitor;
  const dialog = page.getByRole('dialog');
  const act = async () => {
    await openDialog();
    await enter?.(dialog);
    await dialog.getByRole('button', { name: '确定' }).click();
  };
  const keys = await loseFirst(visitor, mutation);
  await act();
  await dialog.getByText(unknown).first().waitFor();
  await context.setOffline(false);
  await dialog.getByRole('button', { name: '取消' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  await act();
  await page.getByText(done).first().waitFor();
  return keys;
}

/** Asserts that two requests were sent, with the same key. */
function expectOneKey(keys: readonly string[]): void {
  expect(keys).toHaveLength(2);
  expect(keys[0]).not.toBe('');
  expect(keys[1]).toBe(keys[0]);
}

const press = (name: string) => visitor.page.getByRole('button', { name, exact: true }).click();
const selectFirst = () => visitor.page.getByRole('checkbox', { name: '选中此行' }).first().check();

it('suspends a station with the same key after a lost request', async () => {
  await signIn(visitor, BUREAU);
  const { address } = await firstRecordIn(visitor, '/console/stations?status=OPERATING');
  await open(visitor, address);
  const keys = await actTwice({
    mutation: 'SuspendStation',
    openDialog: () => press('暂停运营'),
    enter: (dialog) => dialog.getByLabel('原因').fill('场所修缮。'),
  });
  expectOneKey(keys);
});

it('transfers a complaint with the same key after a lost request', async () => {
  await signIn(visitor, BUREAU);
  const { address } = await firstRecordIn(visitor, '/console/complaints?status=RECEIVED%2COVERDUE');
  await open(visitor, address);
  const keys = await actTwice({
    mutation: 'TransferComplaint',
    openDialog: () => press('转办'),
    enter: (dialog) => dialog.getByLabel('转办单位').fill('历下区市场监督管理局'),
  });
  expectOneKey(keys);
});

it('pauses a webhook with the same key after a lost request', async () => {
  const { subscribeWebhook } = await askAs<{ subscribeWebhook: { id: string } }>(browser, hub.url, {
    party: { role: 'FINANCE_BUREAU', place: '370102', person: '甲' },
    query: 'mutation ($input: SubscribeWebhookInput!) { subscribeWebhook(input: $input) { id } }',
    variables: { input: { url: 'http://127.0.0.1:9/hub', events: ['DISBURSEMENT_PAID'] } },
  });
  await signIn(visitor, FINANCE);
  await open(visitor, `/console/webhooks/${subscribeWebhook.id}`);
  expectOneKey(await actTwice({ mutation: 'PauseWebhook', openDialog: () => press('暂停推送') }));
});

it('approves several payments with the same key after a lost request', async () => {
  await signIn(visitor, FINANCE);
  await open(visitor, '/console/payments?status=REQUESTED');
  const keys = await actTwice({
    mutation: 'ApprovePayments',
    openDialog: async () => {
      await selectFirst();
      await press('批量审批');
    },
    unknown: '结果未知',
    done: /^成功 1 项/,
  });
  expectOneKey(keys);
});

it('requests payments with the same key after a lost request', async () => {
  await signIn(visitor, BUREAU);
  await open(visitor, '/console/instalments?status=DUE');
  const keys = await actTwice({
    mutation: 'RequestDisbursements',
    openDialog: async () => {
      await selectFirst();
      await press('批量申请支付');
    },
  });
  expectOneKey(keys);
});
