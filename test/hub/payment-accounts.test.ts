import { mintReceipt } from '../../shared/access/file-receipt';
import { type Caller } from '../../shared/access/caller';
import { contractor, hub as hubOf, office } from '../support/city/callers';
import { CONTRACT, DUE, LOT, PAYEE, paymentCity, paymentIn } from '../support/city/money/payment-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../support/drivers/hub/gateway-under-test';
import { payment } from '../support/drivers/subgraph/payment-bench';
import { MUTATIONS as OF_PAYMENTS } from '../support/drivers/writes/payment-writes';
import { MUTATIONS as OF_PROCUREMENT } from '../support/drivers/writes/procurement-writes';
import { CITY, CONTRACTOR, LIXIA, NOW, SHIZHONG, nameOf } from '../support/city/small-city';
import { NEW_ACCOUNT } from '../support/city/personal-texts';
import { type Snapshot, restore, snapshotOf } from '../support/oracle/table-snapshots';

/** Returns the person with this subject in the caller's office or contractor. */
const person = (caller: Caller, subject: string) => ({ ...caller, subject }) as Caller;
const handler = office('DISTRICT_BUREAU', LIXIA);
const reviewer = person(handler, 'reviewer@test');
const approver = office('FINANCE_BUREAU', LIXIA);
const cashier = person(approver, 'cashier@test');
const auditor = office('AUDITOR', LIXIA);
const city = office('CITY_BUREAU', CITY);
const SHOWN = 'id holder accountNumber bankName status reason version attachments { id name }';
const STEP = '$id: ID!, $expectedVersion: Int!, $idempotencyKey: ID!';
const STEP_ARGUMENTS = 'id: $id, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey';
const ended = (name: string) =>
  `mutation M(${STEP}, $reason: String!) { ${name}(${STEP_ARGUMENTS}, reason: $reason) { ${SHOWN} } }`;
const DOCUMENTS = {
  ...OF_PAYMENTS,
  registerContractor: OF_PROCUREMENT.registerContractor,
  changePaymentAccount: `mutation M($input: ChangePaymentAccountInput!) { changePaymentAccount(input: $input) { ${SHOWN} } }`,
  confirmPaymentAccount: `mutation M(${STEP}) { confirmPaymentAccount(${STEP_ARGUMENTS}) { ${SHOWN} } }`,
  withdrawPaymentAccount: ended('withdrawPaymentAccount'),
  blockPaymentAccount: ended('blockPaymentAccount'),
  correctContractor: `mutation M($input: CorrectContractorInput!) { correctContractor(input: $input) {
    id name kind version corrections { version name reason } } }`,
} as const;
type Row = Record<string, unknown>;

let hub: GatewayUnderTest;
let made: Snapshot;
let calls = 0;

beforeAll(async () => {
  hub = await gatewayUnderTest(paymentCity, NOW);
  await hub.followers.catchUp();
  made = await snapshotOf(hub.databases);
});
afterAll(() => hub.close());
beforeEach(() => restore(hub.databases, made));

async function send(caller: Caller, name: keyof typeof DOCUMENTS, variables: Row) {
  const idempotencyKey = `call-${(calls += 1)}`;
  const keyed =
    'input' in variables
      ? { input: { idempotencyKey, ...(variables['input'] as Row) } }
      : { idempotencyKey, ...variables };
  const { body } = await hub.ask(caller, DOCUMENTS[name], keyed);
  return { written: (body.data?.[name] ?? null) as Row | null, error: body.errors?.[0] };
}
async function done(...call: Parameters<typeof send>): Promise<Row> {
  const { written, error } = await send(...call);
  expect([call[1], error]).toEqual([call[1], undefined]);
  return written ?? {};
}
async function refused(...call: Parameters<typeof send>): Promise<Row> {
  const { written, error } = await send(...call);
  expect([call[1], written]).toEqual([call[1], null]);
  return { ...error?.extensions, message: error?.message };
}

const letter = (sender: Caller) => ({
  receipt: mintReceipt({ sha256: '7'.repeat(64), bytes: 1000, mediaType: 'application/pdf' }, sender, {
    key: hub.keys.passport,
    now: NOW,
  }),
  name: '收款账户申请函.pdf',
  kind: 'CONTRACT',
});
const change = (more: Row = {}) => ({
  input: {
    contractId: CONTRACT,
    expectedVersion: 1,
    holder: nameOf(PAYEE),
    accountNumber: '6222 0202 0011 2233 445',
    bankName: '示例银行济南分行',
    attachments: [letter(handler)],
    ...more,
  },
});
const step = (account: Row, more: Row = {}) => ({ id: account['id'], expectedVersion: account['version'], ...more });

async function accountsSeenBy(caller: Caller, more = ''): Promise<Row | null> {
  const shown = `paymentAccount { accountNumber status } paymentAccounts { accountNumber status ${more} }`;
  const { body } = await hub.ask(caller, `{ contract(id: "${CONTRACT}") { ${shown} } }`);
  expect(body.errors).toBeUndefined();
  return (body.data?.['contract'] ?? null) as Row | null;
}
const rows = (sql: string, parameters: unknown[] = []) =>
  (hub.databases['finance'] as NonNullable<(typeof hub.databases)[string]>).query<Row[]>(sql, parameters);

describe('a change of an account', () => {
  it('is in force after a second person has confirmed it, and the former account remains in the history', async () => {
    const pending = await done(handler, 'changePaymentAccount', change());
    expect(pending).toMatchObject({ accountNumber: NEW_ACCOUNT, status: 'PENDING', version: 1 });
    expect(await accountsSeenBy(approver)).toMatchObject({
      paymentAccount: { accountNumber: '999900000001' },
      paymentAccounts: [{ status: 'IN_FORCE' }, { accountNumber: NEW_ACCOUNT, status: 'PENDING' }],
    });
    expect(await refused(handler, 'confirmPaymentAccount', step(pending))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await done(reviewer, 'confirmPaymentAccount', step(pending))).toMatchObject({ status: 'IN_FORCE' });
    expect(await accountsSeenBy(auditor, 'enteredBy confirmedBy closedBy')).toEqual({
      paymentAccount: { accountNumber: NEW_ACCOUNT, status: 'IN_FORCE' },
      paymentAccounts: [
        {
          accountNumber: '999900000001',
          status: 'SUPERSEDED',
          enteredBy: `handler@${LIXIA}`,
          confirmedBy: `reviewer@${LIXIA}`,
          closedBy: 'reviewer@test',
        },
        {
          accountNumber: NEW_ACCOUNT,
          status: 'IN_FORCE',
          enteredBy: 'subject' in handler ? handler.subject : '',
          confirmedBy: 'reviewer@test',
          closedBy: null,
        },
      ],
    });
  });

  it('is refused if the holder is not the contractor, without a letter, and while another change is pending', async () => {
    const field = (name: string) => ({ code: 'BAD_USER_INPUT', field: `input.${name}` });
    const refusal = (more: Row) => refused(handler, 'changePaymentAccount', change(more));
    const other = await refusal({ holder: '他人' });
    expect(other).toMatchObject(field('holder'));
    expect(other['message']).toContain(nameOf(PAYEE));
    expect(await refusal({ accountNumber: '账号' })).toMatchObject(field('accountNumber'));
    expect(await refusal({ attachments: [] })).toMatchObject(field('attachments'));
    expect(await refusal({ attachments: [letter(reviewer)] })).toMatchObject(field('attachments.0.receipt'));
    expect(await refusal({ expectedVersion: 2 })).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    expect(await refusal({ idempotencyKey: null })).toMatchObject({ code: 'BAD_USER_INPUT' });
    const pending = await done(handler, 'changePaymentAccount', change());
    const second = await refusal({});
    expect(second).toMatchObject({ code: 'INVALID_STATE', state: 'PENDING' });
    expect(second['message']).toContain(String(pending['id']));
  });

  it('stops approvals and payments of its contract, and requires a new approval of approved payments', async () => {
    const pending = await done(handler, 'changePaymentAccount', change());
    const back = paymentIn('APPROVED');
    const seen = await hub.ask(approver, `{ disbursement(id: "${back}") { status approvedAt } }`);
    expect(seen.body.data).toEqual({ disbursement: { status: 'REQUESTED', approvedAt: null } });
    const sent = await rows("SELECT subjectId, stationId FROM event WHERE action = 'DISBURSEMENT_SENT_BACK'");
    expect(sent).toEqual([{ subjectId: back, stationId: null }]);
    const stopped = await refused(approver, 'approveDisbursement', { id: back });
    expect(stopped).toMatchObject({ code: 'INVALID_STATE', state: 'ACCOUNT_PENDING' });
    expect(stopped['message']).toContain(String(pending['id']));
    await done(handler, 'withdrawPaymentAccount', step(pending, { reason: '录入有误' }));
    await done(approver, 'approveDisbursement', { id: back });
    await done(cashier, 'payDisbursement', { input: payment(back) });
  });

  it('can be refused by finance, and the current account remains in force', async () => {
    const pending = await done(handler, 'changePaymentAccount', change());
    const reason = { reason: '印章不符' };
    const cityFinance = office('FINANCE_BUREAU', CITY);
    expect(await refused(cityFinance, 'blockPaymentAccount', step(pending, reason))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await done(approver, 'blockPaymentAccount', step(pending, reason))).toMatchObject({
      ...{ status: 'REFUSED', reason: '印章不符', version: 2 },
    });
    expect(await refused(reviewer, 'confirmPaymentAccount', { ...step(pending), expectedVersion: 2 })).toMatchObject({
      ...{ code: 'INVALID_STATE', state: 'REFUSED' },
    });
    expect(await accountsSeenBy(auditor)).toMatchObject({ paymentAccount: { accountNumber: '999900000001' } });
    await done(approver, 'approveDisbursement', { id: paymentIn('REQUESTED') });
  });

  it('cannot be confirmed after the name in the registry was corrected', async () => {
    const pending = await done(handler, 'changePaymentAccount', change());
    const correction = { id: PAYEE, expectedVersion: 1, name: '更名后的中心', reason: '更名' };
    await done(city, 'correctContractor', { input: correction });
    expect(await refused(reviewer, 'confirmPaymentAccount', step(pending))).toMatchObject({
      ...{ code: 'INVALID_STATE', state: 'HOLDER_RENAMED' },
    });
  });
});

describe('a contract', () => {
  const inForce = async () => {
    const [row] = await rows("SELECT id, version FROM payment_account WHERE contractId = ? AND status = 'IN_FORCE'", [
      CONTRACT,
    ]);
    return row ?? {};
  };

  it('allows no approval and no payment after finance has blocked its account, until a new account is confirmed', async () => {
    const blocked = await done(approver, 'blockPaymentAccount', step(await inForce(), { reason: '账户异常' }));
    expect(blocked).toMatchObject({ status: 'BLOCKED' });
    const state = { code: 'INVALID_STATE', state: 'ACCOUNT_BLOCKED' };
    expect(await refused(approver, 'approveDisbursement', { id: paymentIn('REQUESTED') })).toMatchObject(state);
    const paying = { input: payment(paymentIn('APPROVED')) };
    expect(await refused(cashier, 'payDisbursement', paying)).toMatchObject(state);
    const pending = await done(handler, 'changePaymentAccount', change());
    await done(reviewer, 'confirmPaymentAccount', step(pending));
    await done(approver, 'approveDisbursement', { id: paymentIn('REQUESTED') });
  });

  it('is not paid to an account under a former name of its contractor, until an account under the new name is confirmed', async () => {
    const name = '更名后的中心';
    const correct = (expectedVersion: number, to: string) =>
      done(city, 'correctContractor', { input: { id: PAYEE, expectedVersion, name: to, reason: '更名' } });
    await correct(1, name);
    const [asked, approved] = [paymentIn('REQUESTED'), paymentIn('APPROVED')];
    const stopped = await refused(approver, 'approveDisbursement', { id: asked });
    expect(stopped).toMatchObject({ code: 'INVALID_STATE', state: 'HOLDER_RENAMED' });
    expect(stopped['message']).toContain(name);
    const paying = [cashier, 'payDisbursement', { input: payment(approved) }] as const;
    expect(await refused(...paying)).toMatchObject({ code: 'INVALID_STATE', state: 'HOLDER_RENAMED' });
    const { id } = await done(handler, 'requestDisbursement', { input: { instalmentId: DUE } });
    const pending = await done(handler, 'changePaymentAccount', change({ holder: name }));
    await done(reviewer, 'confirmPaymentAccount', step(pending));
    for (const each of [asked, approved, id]) await done(approver, 'approveDisbursement', { id: each });
    await done(...paying);
    await correct(2, nameOf(PAYEE));
    expect(await refused(cashier, 'payDisbursement', { input: payment(asked) })).toMatchObject({
      ...{ code: 'INVALID_STATE', state: 'HOLDER_RENAMED' },
    });
  });

  it('allows the request of a payment without an account, but not its approval', async () => {
    await rows('DELETE FROM payment_account WHERE contractId = ?', [CONTRACT]);
    const { id } = await done(handler, 'requestDisbursement', { input: { instalmentId: DUE } });
    expect(await refused(approver, 'approveDisbursement', { id })).toMatchObject({
      ...{ code: 'INVALID_STATE', state: 'NO_ACCOUNT' },
    });
  });

  it('shows its account and its letter to its bureaus, auditors and contractor, and to nobody else', async () => {
    const pending = await done(handler, 'changePaymentAccount', change());
    const [file] = pending['attachments'] as { id: string }[];
    const seen = async (caller: Caller) =>
      (await hub.ask(caller, `{ paymentAccountAttachment(id: "${file?.id}") { sha256 } }`)).body;
    for (const caller of [handler, approver, auditor, contractor(PAYEE)]) {
      expect((await seen(caller)).data).toEqual({ paymentAccountAttachment: { sha256: '7'.repeat(64) } });
      expect((await accountsSeenBy(caller))?.['paymentAccounts']).toHaveLength(2);
    }
    for (const caller of [office('DISTRICT_BUREAU', SHIZHONG), contractor(CONTRACTOR.several)]) {
      expect(await seen(caller)).toEqual({ data: { paymentAccountAttachment: null } });
      expect(await accountsSeenBy(caller)).toBeNull();
    }
    for (const caller of [city, hubOf(LIXIA, CONTRACTOR.hub)]) {
      expect((await seen(caller)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      const asked = await hub.ask(caller, `{ contract(id: "${CONTRACT}") { paymentAccount { id } } }`);
      expect(asked.body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

it('writes no account number to any event, idempotency key or log', async () => {
  const pending = await done(handler, 'changePaymentAccount', change());
  await done(reviewer, 'confirmPaymentAccount', step(pending));
  await refused(handler, 'changePaymentAccount', change({ expectedVersion: 9 }));
  const kept = [...(await snapshotOf(hub.databases))].filter(([name]) => /\.(event|idempotency_key)$/.test(name));
  expect(JSON.stringify([kept, hub.logged])).not.toMatch(/6222 ?0202 ?0011|999900000001/);
});

it('runs a change of account and an approval one after the other', async () => {
  const id = paymentIn('REQUESTED');
  const [changed, approved] = await Promise.all([
    send(handler, 'changePaymentAccount', change()),
    send(approver, 'approveDisbursement', { id }),
  ]);
  expect(changed.error).toBeUndefined();
  expect([undefined, 'ACCOUNT_PENDING']).toContain(approved.error?.extensions['state']);
  expect(await rows("SELECT id FROM disbursement WHERE status = 'APPROVED' AND lotId = ?", [LOT.own])).toEqual([]);
});

describe('the registry of contractors', () => {
  it('is corrected by the city bureau, and keeps the earlier entry and the reason', async () => {
    const correction = { id: PAYEE, expectedVersion: 1, name: '更名后的中心', reason: '登记有误' };
    expect(await done(city, 'correctContractor', { input: correction })).toEqual({
      ...{ id: PAYEE, name: '更名后的中心', kind: 'SOCIAL_ORGANISATION', version: 2 },
      corrections: [{ version: 1, name: nameOf(PAYEE), reason: '登记有误' }],
    });
    const stale = await refused(city, 'correctContractor', { input: correction });
    expect(stale).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    const same = { ...correction, expectedVersion: 2 };
    expect(await refused(city, 'correctContractor', { input: same })).toMatchObject({
      ...{ code: 'BAD_USER_INPUT', field: 'input' },
    });
    const [event] = await rows("SELECT after FROM event WHERE action = 'CONTRACTOR_CORRECTED'");
    expect(JSON.parse(String(event?.['after']))).toEqual({
      ...{ divisionCode: CITY, districtCode: CITY, kind: 'SOCIAL_ORGANISATION', treasuryFunded: false, version: 2 },
    });
  });
});
