import { type Caller } from '../../../../shared/access/caller';
import { contractor, office } from '../../../support/city/callers';
import {
  approver,
  bureau,
  cashier,
  eachOnFreshPayments,
  payee,
  payment,
} from '../../../support/drivers/subgraph/payment-bench';
import { CONTRACT, LINE, PART, PAYEE, STATES, paymentIn } from '../../../support/city/money/payment-city';
import { CITY, CONTRACTOR, SHIZHONG, nameOf } from '../../../support/city/small-city';

const bench = eachOnFreshPayments();

type Item = {
  kind: string;
  subject: { id: string };
  dueOn: string | null;
  state: string;
  mayAct: boolean;
  blockedBy: { code: string } | null;
};
type Count = { kind: string; total: number; ready: number };

const ITEMS = `query Q($first: Int!, $after: Cursor, $kind: [WorkKind!]) { financeWork(first: $first, after: $after, kind: $kind) {
  totalCount pageInfo { hasNextPage endCursor } nodes { kind subject { id } title dueOn state mayAct blockedBy { code reason role } } } }`;

async function itemsOf(caller: Caller): Promise<Item[]> {
  const { data, errors } = await bench.under.ask(caller, ITEMS, { first: 100 });
  expect(errors).toBeUndefined();
  const page = data?.['financeWork'] as { totalCount: number; nodes: Item[] };
  expect(page.totalCount).toBe(page.nodes.length);
  return page.nodes;
}

async function countsOf(caller: Caller): Promise<Count[]> {
  const { data, errors } = await bench.under.ask(
    caller,
    '{ financeWorkCounts { kind total ready overdue nextDueOn } }',
  );
  expect(errors).toBeUndefined();
  return data?.['financeWorkCounts'] as Count[];
}

/** Returns the kind of each work item about a payment, with the state of the payment. */
const shown = (items: readonly Item[]) =>
  items
    .filter(({ kind }) => kind.endsWith('_PAYMENT'))
    .map(({ kind, subject }) => `${kind} ${STATES.find((state) => paymentIn(state) === subject.id) ?? '?'}`);

it('shows each office the payments that wait for it', async () => {
  expect(shown(await itemsOf(approver))).toEqual(
    expect.arrayContaining(['APPROVE_PAYMENT REQUESTED', 'MAKE_PAYMENT APPROVED']),
  );
  expect(shown(await itemsOf(payee))).toContain('CONFIRM_PAYMENT PAID');
});

it('shows nothing to other offices, other districts, other contractors and the city', async () => {
  const others = [
    office('FINANCE_BUREAU', SHIZHONG),
    office('FINANCE_BUREAU', CITY),
    contractor(CONTRACTOR.hub),
    bureau,
  ];
  for (const caller of others) {
    const own = (await itemsOf(caller)).filter(({ subject }) =>
      STATES.some((state) => paymentIn(state) === subject.id),
    );
    expect(own).toEqual([]);
  }
});

it('shows payments that an older version of the Hub has requested without a due date', async () => {
  const known = await itemsOf(approver);
  await bench.under.database.query('UPDATE disbursement SET dueOn = NULL');
  const items = await itemsOf(approver);
  expect(shown(items).sort()).toEqual(shown(known).sort());
  expect(items.filter(({ kind }) => /^(?:APPROVE|MAKE)_PAYMENT$/.test(kind)).map(({ dueOn }) => dueOn)).toEqual(
    shown(items).map(() => null),
  );
});

it('counts the items that it lists, ready and in total', async () => {
  for (const caller of [approver, payee, bureau]) {
    const items = await itemsOf(caller);
    for (const { kind, total, ready } of await countsOf(caller)) {
      const ofKind = items.filter((item) => item.kind === kind);
      expect([kind, total, ready]).toEqual([
        kind,
        ofKind.length,
        ofKind.filter(({ state }) => state === 'READY').length,
      ]);
    }
  }
});

it('does not let the approver pay, and shows this before they try', async () => {
  const id = paymentIn('REQUESTED');
  await bench.done(approver, 'approveDisbursement', { id });
  const [own] = (await itemsOf(approver)).filter(({ kind, subject }) => kind === 'MAKE_PAYMENT' && subject.id === id);
  expect(own).toMatchObject({ state: 'READY', mayAct: false, blockedBy: { code: 'FORBIDDEN' } });
  const [others] = (await itemsOf(cashier)).filter(({ kind, subject }) => kind === 'MAKE_PAYMENT' && subject.id === id);
  expect(others).toMatchObject({ state: 'READY', mayAct: true, blockedBy: null });
  await bench.done(cashier, 'payDisbursement', {
    input: payment(id, [{ budgetLineId: LINE.district, amountFen: PART }]),
  });
  expect((await itemsOf(cashier)).filter(({ subject }) => subject.id === id)).toEqual([]);
});

it('waits while the evaluation holds the instalment or the account is pending, with the refusal of the command', async () => {
  const id = paymentIn('REQUESTED');
  await bench.rows("UPDATE payment_account SET status = 'PENDING' WHERE contractId = ?", [CONTRACT]);
  const [item] = (await itemsOf(approver)).filter(({ subject }) => subject.id === id);
  const { code, state } = await bench.refused(approver, 'approveDisbursement', { id });
  expect(item).toMatchObject({ state: 'WAITING', mayAct: false, blockedBy: { code, role: 'DISTRICT_BUREAU' } });
  expect(state).toBe('ACCOUNT_PENDING');
  const [count] = (await countsOf(approver)).filter(({ kind }) => kind === 'APPROVE_PAYMENT');
  expect(count).toMatchObject({ ready: 0 });
});

// The version of the contractor's registry entry when the account was entered. It is null for an account that existed
// when the Hub was installed.
it.each([null, 1])(
  'waits while the contractor of the account has another registered name (version %s)',
  async (version) => {
    await bench.rows('UPDATE payment_account SET contractorVersion = ? WHERE contractId = ?', [version, CONTRACT]);
    let expectedVersion = 0;
    const rename = async (name: string) => {
      const input = { id: PAYEE, expectedVersion: (expectedVersion += 1), name, reason: '更名', idempotencyKey: name };
      const source = 'mutation M($input: CorrectContractorInput!) { correctContractor(input: $input) { version } }';
      expect((await bench.under.ask(office('CITY_BUREAU', CITY), source, { input })).errors).toBeUndefined();
    };
    const own = [paymentIn('REQUESTED'), paymentIn('APPROVED')];
    const items = async () => (await itemsOf(cashier)).filter(({ subject }) => own.includes(subject.id));
    const ready = async () => (await countsOf(cashier)).filter(({ kind }) => /^(?:APPROVE|MAKE)_/.test(kind));
    const known = await ready();
    await rename('更名后的中心');
    const waiting = { code: 'INVALID_STATE', reason: expect.stringContaining('更名后的中心') as string };
    expect(await items()).toMatchObject(
      own.map(() => ({ state: 'WAITING', mayAct: false, blockedBy: { ...waiting, role: 'DISTRICT_BUREAU' } })),
    );
    expect((await ready()).map((each) => each.ready)).toEqual([0, 0]);
    const { state } = await bench.refused(approver, 'approveDisbursement', { id: own[0] });
    expect(state).toBe('HOLDER_RENAMED');
    await rename(nameOf(PAYEE));
    expect(await items()).toMatchObject(own.map(() => ({ state: 'READY', mayAct: true, blockedBy: null })));
    expect(await ready()).toEqual(known);
  },
);

it('pages through the same items, one at a time', async () => {
  const whole = await itemsOf(approver);
  const seen: Item[] = [];
  for (let after: string | null = null; ;) {
    const { data } = await bench.under.ask(approver, ITEMS, { first: 1, after });
    const page = data?.['financeWork'] as {
      nodes: Item[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
    seen.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  expect(seen).toEqual(whole);
});

it('pages backward through the same items, one at a time', async () => {
  const whole = await itemsOf(approver);
  const source = `query ($before: Cursor) { financeWork(last: 1, before: $before) {
    nodes { kind subject { id } } pageInfo { hasPreviousPage hasNextPage startCursor } } }`;
  type Page = {
    nodes: Item[];
    pageInfo: { hasPreviousPage: boolean; hasNextPage: boolean; startCursor: string | null };
  };
  const seen: Item[] = [];
  for (let before: string | null = null; ;) {
    const { data } = await bench.under.ask(approver, source, { before });
    const page = data?.['financeWork'] as Page;
    expect(page.pageInfo.hasNextPage).toBe(before !== null);
    seen.unshift(...page.nodes);
    before = page.pageInfo.startCursor;
    if (!page.pageInfo.hasPreviousPage) break;
  }
  expect(seen).toEqual(whole.map(({ kind, subject }) => ({ kind, subject: { id: subject.id } })));
});
