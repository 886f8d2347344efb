import { insertRows } from '../../../../shared/store/sql/insert-rows';
import { type Caller } from '../../../../shared/access/caller';
import { InstalmentRow } from '../../../../subgraphs/finance/contract/instalment/instalment.row';
import { office } from '../../../support/city/callers';
import { DUE, LINE, LOT, PART, SIBLINGS_DUE, instalmentOf, paymentIn } from '../../../support/city/money/payment-city';
import { CITY, SHIZHONG, idOf } from '../../../support/city/small-city';
import { approver, bureau, cashier, eachOnFreshPayments, payee } from '../../../support/drivers/subgraph/payment-bench';
import { chainFaults } from '../../../support/oracle/chain-check';
import { changedTables, comparable, restore } from '../../../support/oracle/table-snapshots';

const bench = eachOnFreshPayments();
const NOBODY = '01HZX3V9QK7T2M4N6P8R0S1W5Y';
/** The due instalments: one of the sibling lot, and three of the lot `own`, of which two had a failed payment. */
const ALL_DUE = [SIBLINGS_DUE, DUE, instalmentOf(paymentIn('RETURNED')), instalmentOf(paymentIn('REJECTED'))];

type Bulk = 'requestDisbursements' | 'approveDisbursements' | 'confirmReceipts';
type Item = { id: string; code: string; messages: { zh: string; en: string } };
const requestsOf = (ids: readonly string[]) => ({ input: { requests: ids.map((instalmentId) => ({ instalmentId })) } });
const shown = (written: Record<string, unknown>) => written as unknown as { id: string; status: string }[];
const requestAll = async (ids: readonly string[] = ALL_DUE) =>
  shown(await bench.done(bureau, 'requestDisbursements', requestsOf(ids))).map(({ id }) => id);
/** Returns the items that a refused call names, with their codes. */
const itemsOf = (refusal: Record<string, unknown>) => (refusal['items'] as Item[]).map(({ id, code }) => [id, code]);
const paidInFull = async () => {
  const ids = [];
  for (const id of [SIBLINGS_DUE, DUE])
    ids.push(await bench.paid(id, [{ budgetLineId: LINE.district, amountFen: PART }]));
  return [...ids, paymentIn('PAID')];
};

describe('a call for several payments leaves the same rows and events as a call for each of them', () => {
  const compare = async (bulk: () => Promise<unknown>, singles: () => Promise<unknown>) => {
    const made = await bench.state();
    await singles();
    const expected = comparable(await bench.state(), made);
    await restore({ finance: bench.under.database }, made);
    await bulk();
    const state = await bench.state();
    expect(comparable(state, made)).toEqual(expected);
    expect(changedTables(made, state)).toContain('finance.event');
    const events = await bench.rows<Record<string, unknown>>('SELECT * FROM event ORDER BY chain, sequence');
    expect(chainFaults('finance', events, await bench.rows('SELECT * FROM event_chain'))).toEqual([]);
  };

  it('when they are requested, with their invoices', async () => {
    const requests = ALL_DUE.map((instalmentId, index) => ({
      instalmentId,
      invoice: index === 1 ? { number: 'F-1', amountFen: PART } : null,
    }));
    await compare(
      () => bench.done(bureau, 'requestDisbursements', { input: { requests } }),
      async () => {
        for (const input of requests) await bench.done(bureau, 'requestDisbursement', { input });
      },
    );
  });

  it('when they are approved', async () => {
    const ids = [...(await requestAll()), paymentIn('REQUESTED')];
    await compare(
      () => bench.done(approver, 'approveDisbursements', { ids }),
      async () => {
        for (const id of ids) await bench.done(approver, 'approveDisbursement', { id });
      },
    );
  });

  it('when their receipt is confirmed', async () => {
    const ids = await paidInFull();
    await compare(
      () => bench.done(payee, 'confirmReceipts', { ids }),
      async () => {
        for (const id of ids) await bench.done(payee, 'confirmReceipt', { id });
      },
    );
  });
});

describe('the answer', () => {
  it('has the payments in the order of the call', async () => {
    const ids = await requestAll();
    const approved = shown(await bench.done(approver, 'approveDisbursements', { ids: ids.toReversed() }));
    expect(approved.map(({ id, status }) => [id, status])).toEqual(ids.toReversed().map((id) => [id, 'APPROVED']));
  });

  it('is the same again under the same key, which accepts no other input', async () => {
    const idempotencyKey = 'one';
    const send = (ids: string[]) => bench.send(approver, 'approveDisbursements', { ids, idempotencyKey });
    const ids = [...(await requestAll()), paymentIn('REQUESTED')];
    const first = await send(ids);
    expect(first.refused).toBeNull();
    const before = await bench.state();
    expect(await send(ids)).toEqual(first);
    expect((await send(ids.slice(1))).refused).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect((await send(ids.toReversed())).refused).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect(changedTables(before, await bench.state())).toEqual([]);
  });

  it('leaves the key free if the call is refused', async () => {
    const idempotencyKey = 'again';
    const send = (ids: string[]) => bench.send(approver, 'approveDisbursements', { ids, idempotencyKey });
    expect((await send([paymentIn('REQUESTED'), paymentIn('PAID')])).refused).toMatchObject({ state: 'PAID' });
    expect((await send([paymentIn('REQUESTED')])).refused).toBeNull();
  });
});

describe('a refusal', () => {
  it('names each refused payment in the order of the call, as a call for it alone would, and nothing is done', async () => {
    const ids = [paymentIn('PAID'), paymentIn('REQUESTED'), NOBODY, paymentIn('APPROVED')];
    const refusal = await bench.refused(approver, 'approveDisbursements', { ids });
    expect(refusal).toMatchObject({ code: 'INVALID_STATE', state: 'PAID' });
    expect(itemsOf(refusal)).toEqual([
      [paymentIn('PAID'), 'INVALID_STATE'],
      [NOBODY, 'NOT_FOUND'],
      [paymentIn('APPROVED'), 'INVALID_STATE'],
    ]);
    for (const { id, code, messages } of refusal['items'] as Item[]) {
      expect(await bench.refused(approver, 'approveDisbursement', { id })).toMatchObject({ code, messages });
    }
  });

  it('shows the fields of wrong invoices, within the list', async () => {
    const wrong = (instalmentId: string) => ({ instalmentId, invoice: { number: 'F', amountFen: PART - 1 } });
    const requests = [{ instalmentId: SIBLINGS_DUE }, wrong(DUE), wrong(instalmentOf(paymentIn('RETURNED')))];
    const refusal = await bench.refused(bureau, 'requestDisbursements', { input: { requests } });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.requests.1.invoice.amountFen' });
    expect(refusal['faults']).toMatchObject([1, 2].map((at) => ({ field: `requests.${at}.invoice.amountFen` })));
    expect(itemsOf(refusal).map(([, code]) => code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });

  const limits: [string, string[]][] = [
    ['no payment', []],
    ['more than 100 payments', Array.from({ length: 101 }, (_, index) => idOf('DB', 5000 + index))],
    ['a payment named twice', [paymentIn('REQUESTED'), NOBODY, paymentIn('REQUESTED')]],
  ];
  it.each(limits)('follows %s', async (_, ids) => {
    for (const [caller, mutation] of [
      [approver, 'approveDisbursements'],
      [payee, 'confirmReceipts'],
    ] as const) {
      const refusal = await bench.refused(caller, mutation, { ids });
      expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: ids.length === 3 ? 'ids.2' : 'ids' });
    }
    const field = ids.length === 3 ? 'input.requests.2' : 'input.requests';
    const refusal = await bench.refused(bureau, 'requestDisbursements', requestsOf(ids));
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('follows a blank idempotency key', async () => {
    const blank: [Caller, Bulk, Record<string, unknown>][] = [
      [approver, 'approveDisbursements', { ids: [paymentIn('REQUESTED')], idempotencyKey: '' }],
      [payee, 'confirmReceipts', { ids: [paymentIn('PAID')], idempotencyKey: '' }],
      [bureau, 'requestDisbursements', { input: { ...requestsOf([DUE]).input, idempotencyKey: '' } }],
    ];
    for (const call of blank) {
      expect(await bench.refused(...call)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'idempotencyKey' });
    }
  });

  it('is the same for payments of another district as for payments that do not exist', async () => {
    const elsewhere = office('FINANCE_BUREAU', SHIZHONG);
    const ids = [paymentIn('REQUESTED'), paymentIn('PAID')];
    const missing = [NOBODY, NOBODY.replace('Y', 'Z')];
    const foreign = await bench.refused(elsewhere, 'approveDisbursements', { ids });
    const nowhere = await bench.refused(elsewhere, 'approveDisbursements', { ids: missing });
    const masked = (refusal: object) => JSON.stringify(refusal).replaceAll(/[0-9A-Z]{26}/g, '…');
    expect(masked(foreign)).toBe(masked(nowhere));
    expect(itemsOf(foreign)).toEqual(ids.map((id) => [id, 'NOT_FOUND']));
    const mixed = await bench.refused(approver, 'approveDisbursements', { ids: [paymentIn('REQUESTED'), NOBODY] });
    expect(mixed).toMatchObject({ code: 'NOT_FOUND', field: 'ids.1' });
  });

  it('names the payments that the approver has requested, and no others', async () => {
    const ids = await requestAll([SIBLINGS_DUE, DUE]);
    const [row] = await bench.rows<{ requestedBy: string }>('SELECT requestedBy FROM disbursement WHERE id = ?', [
      ids[1],
    ]);
    const person = JSON.parse(row?.requestedBy ?? '{}') as object;
    const own = JSON.stringify({ ...person, subject: 'subject' in approver ? approver.subject : '' });
    await bench.rows('UPDATE disbursement SET requestedBy = ? WHERE id = ?', [own, ids[1]]);
    const refusal = await bench.refused(approver, 'approveDisbursements', { ids });
    expect(refusal).toMatchObject({ code: 'FORBIDDEN' });
    expect(itemsOf(refusal)).toEqual([[ids[1], 'FORBIDDEN']]);
    await bench.done(cashier, 'approveDisbursements', { ids });
  });

  it('names the payments of another bureau’s contracts', async () => {
    const city = office('FINANCE_BUREAU', CITY);
    const ids = [paymentIn('REQUESTED'), NOBODY];
    expect(itemsOf(await bench.refused(city, 'approveDisbursements', { ids }))).toEqual([
      [paymentIn('REQUESTED'), 'FORBIDDEN'],
      [NOBODY, 'NOT_FOUND'],
    ]);
  });
});

describe('the price of a lot', () => {
  const ofLot = ALL_DUE.slice(1);
  /** Sets the price of the lot so low that only `count` more of its due instalments can be requested. */
  const leaveRoomFor = async (count: number) => {
    const bound =
      "SELECT SUM(amountFen) AS fen FROM disbursement WHERE lotId = ? AND status NOT IN ('REJECTED', 'RETURNED')";
    const [row] = await bench.rows<{ fen: string }>(bound, [LOT.own]);
    await bench.rows('UPDATE lot SET priceFen = ? WHERE id = ?', [Number(row?.fen) + count * PART, LOT.own]);
  };

  it('limits all requests of one call together, and the refusal names the request that exceeds it', async () => {
    await leaveRoomFor(2);
    const refusal = await bench.refused(bureau, 'requestDisbursements', requestsOf([...ofLot, SIBLINGS_DUE]));
    expect(refusal).toMatchObject({ code: 'RULE_VIOLATION', rule: 'FN-3' });
    expect(itemsOf(refusal)).toEqual([[ofLot[2], 'RULE_VIOLATION']]);
    await requestAll([ofLot[2] ?? '', ofLot[0] ?? '']);
  });

  it('causes a refusal that names every request that exceeds it', async () => {
    await leaveRoomFor(1);
    const refusal = await bench.refused(bureau, 'requestDisbursements', requestsOf(ofLot));
    expect(itemsOf(refusal)).toEqual(ofLot.slice(1).map((id) => [id, 'RULE_VIOLATION']));
  });
});

describe('two calls at the same time', () => {
  it('process no item twice, and never deadlock, in any order of their items', async () => {
    const ids = [...(await requestAll()), paymentIn('REQUESTED')];
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        bench.send(approver, 'approveDisbursements', { ids: index % 2 === 0 ? ids : ids.toReversed() }),
      ),
    );
    expect(answers.filter(({ refused }) => refused === null)).toHaveLength(1);
    for (const { refused } of answers) {
      if (refused !== null) expect(itemsOf(refused).map(([, code]) => code)).toEqual(ids.map(() => 'INVALID_STATE'));
    }
    const approvals = await bench.rows("SELECT subjectId FROM event WHERE action = 'DISBURSEMENT_APPROVED'");
    expect(approvals).toHaveLength(ids.length);
  });

  it('succeed only once if a bulk call and a single call name the same item', async () => {
    const ids = [...(await requestAll()), paymentIn('REQUESTED')];
    const [bulk, single] = await Promise.all([
      bench.send(approver, 'approveDisbursements', { ids }),
      bench.approve(ids[2] ?? ''),
    ]);
    expect([bulk.refused, single.refused].filter((each) => each === null)).toHaveLength(1);
    expect(bulk.refused ?? single.refused).toMatchObject({ code: 'INVALID_STATE', state: 'APPROVED' });
  });
});

it('accepts 100 items in one call', async () => {
  const [model] = await bench.rows<Record<string, unknown>>('SELECT * FROM instalment WHERE id = ?', [DUE]);
  const { manager } = bench.under.database;
  const rows = Array.from({ length: 100 }, (_, index) => ({
    ...({ ...model } as unknown as InstalmentRow),
    ...{ id: idOf('NX', index), amountFen: 1 },
  }));
  await insertRows(manager, InstalmentRow, rows);
  const ids = await requestAll(rows.map(({ id }) => id));
  expect(new Set(ids).size).toBe(100);
  expect(shown(await bench.done(approver, 'approveDisbursements', { ids }))).toHaveLength(100);
});
