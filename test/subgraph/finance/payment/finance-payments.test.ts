import {
  approveDisbursement,
  requestDisbursement,
} from '../../../../subgraphs/finance/payment/disbursement/approval.commands';
import { payDisbursement } from '../../../../subgraphs/finance/payment/disbursement/payment.commands';
import { type Caller } from '../../../../shared/access/caller';
import { office } from '../../../support/city/callers';
import {
  ACTIONS,
  approvedPayment,
  approver,
  bureau,
  cashier,
  eachOnFreshPayments,
  payment,
} from '../../../support/drivers/subgraph/payment-bench';
import {
  BOUND,
  DUE,
  LINE,
  LOT,
  PART,
  PRICE,
  SIBLINGS_DUE,
  STATES,
  type State,
  instalmentOf,
  paymentIn,
} from '../../../support/city/money/payment-city';
import { LIXIA, SHIZHONG, TODAY, idOf } from '../../../support/city/small-city';

const bench = eachOnFreshPayments();
type Action = keyof typeof ACTIONS;
const ACTION_NAMES = Object.keys(ACTIONS) as Action[];
const act = (action: Action, id: string) => [ACTIONS[action][0], action, ACTIONS[action][1](id)] as const;
const on = (line: keyof typeof LINE, amountFen: number) => ({ budgetLineId: LINE[line], amountFen });

/**
 * The new states of a payment and of its instalment, by action and by the payment's previous state. In any other state,
 * the action is refused.
 */
const ARROWS: Readonly<Record<Action, Partial<Record<State, [State, string]>>>> = {
  approveDisbursement: { REQUESTED: ['APPROVED', 'REQUESTED'] },
  rejectDisbursement: { REQUESTED: ['REJECTED', 'DUE'], APPROVED: ['REJECTED', 'DUE'] },
  payDisbursement: { APPROVED: ['PAID', 'PAID'] },
  returnPayment: { PAID: ['RETURNED', 'DUE'] },
  confirmReceipt: { PAID: ['CONFIRMED', 'PAID'] },
};
const TABLE = ACTION_NAMES.flatMap((action) => STATES.map((state) => [action, state] as const));

describe('each step of a payment', () => {
  it.each(TABLE)('%s is accepted or refused for a payment that is %s', async (action, state) => {
    const id = paymentIn(state);
    const arrow = ARROWS[action][state];
    if (arrow === undefined) {
      const refusal = await bench.refused(...act(action, id));
      expect(refusal).toMatchObject({ code: 'INVALID_STATE', state });
      return;
    }
    const [next, instalment] = arrow;
    expect(await bench.done(...act(action, id))).toMatchObject({
      id,
      status: next,
      instalment: { status: instalment },
    });
    expect(await bench.instalment(instalmentOf(id))).toBe(instalment);
    expect(await bench.refused(...act(action, id))).toMatchObject({ code: 'INVALID_STATE', state: next });
  });

  it.each(STATES)(
    'refuses another request while a payment is %s, unless the instalment is due again',
    async (state) => {
      const id = instalmentOf(paymentIn(state));
      const status = await bench.instalment(id);
      const call = [bureau, 'requestDisbursement', { input: { instalmentId: id } }] as const;
      if (status === 'DUE') await bench.done(...call);
      else expect(await bench.refused(...call)).toMatchObject({ code: 'INVALID_STATE', state: status });
    },
  );
});

describe('a payment', () => {
  it('proceeds from request to payment, with its invoice, and is booked when it is paid', async () => {
    const before = await bench.balances();
    const invoice = { number: ' F-1 ', amountFen: PART };
    const asked = await bench.done(bureau, 'requestDisbursement', { input: { instalmentId: DUE, invoice } });
    expect(asked).toMatchObject({ status: 'REQUESTED', amountFen: PART, invoice: { number: 'F-1', amountFen: PART } });
    const id = String(asked['id']);
    expect(await bench.done(approver, 'approveDisbursement', { id })).toMatchObject({ status: 'APPROVED' });
    expect(await bench.balances()).toEqual(before);
    const postings = [on('district', 6_000_00), on('city', 4_000_00)];
    const paid = await bench.done(cashier, 'payDisbursement', { input: payment(id, postings) });
    expect(paid).toMatchObject({ status: 'PAID', paidOn: TODAY, voucher: `P-${id}`, instalment: { status: 'PAID' } });
    const shown = (paid['postings'] as { amountFen: number; budgetLine: { id: string } }[])
      .map(({ amountFen, budgetLine }) => ({ budgetLineId: budgetLine.id, amountFen }))
      .sort((a, b) => b.amountFen - a.amountFen);
    expect(shown).toEqual(postings);
    expect(await bench.balances()).toEqual({
      ...before,
      'own district COMMITTED': (before['own district COMMITTED'] ?? 0) - 6_000_00,
      'own district PAID': (before['own district PAID'] ?? 0) + 6_000_00,
      'own city COMMITTED': (before['own city COMMITTED'] ?? 0) - 4_000_00,
      'own city PAID': 4_000_00,
    });
    const persons = 'SELECT requestedBy, approvedBy, paidBy FROM disbursement WHERE id = ?';
    const [row] = await bench.rows<Record<string, string>>(persons, [id]);
    const subjects = Object.values(row ?? {}).map((json) => (JSON.parse(json) as { subject: string }).subject);
    const subjectOf = (caller: Caller) => ('subject' in caller ? caller.subject : '');
    expect(subjects).toEqual([bureau, approver, cashier].map(subjectOf));
    const trail = `query ($id: ID!) { disbursement(id: $id) { requestedBy approvedBy paidBy } }`;
    const { data } = await bench.under.ask(office('AUDITOR', LIXIA), trail, { id });
    expect(Object.values(data?.['disbursement'] ?? {})).toEqual(subjects);
  });

  it('needs no invoice', async () => {
    expect(await bench.done(bureau, 'requestDisbursement', { input: { instalmentId: DUE } })).toMatchObject({
      invoice: null,
    });
  });

  it('moves commitments between lots of its contract if its own lot lacks commitments, and does not change the sums', async () => {
    // On the district's line, the lot still has 50,000 yuan: 70,000 less two payments. On the city's line, it has
    // 30,000 yuan.
    const left = BOUND.district - 2 * PART;
    await bench.rows('UPDATE instalment SET amountFen = ? WHERE id = ?', [left + 10_000_00, DUE]);
    const id = await bench.paid(DUE, [on('district', left + 10_000_00)]);
    expect(await bench.balances()).toEqual({
      'own city COMMITTED': BOUND.city - 10_000_00,
      'own district PAID': 2 * PART + left + 10_000_00,
      'sibling city COMMITTED': BOUND.city + 10_000_00,
      'sibling district COMMITTED': BOUND.district - 10_000_00,
    });
    const sql = "SELECT DISTINCT entryKind, lotId FROM ledger_posting WHERE entryKind = 'REASSIGNMENT' ORDER BY lotId";
    expect(await bench.rows(sql)).toHaveLength(2);
    // A returned amount is committed to the lot again, on the lines that paid it.
    await bench.done(...act('returnPayment', id));
    expect(await bench.balances()).toMatchObject({
      'own district COMMITTED': left + 10_000_00,
      'own district PAID': 2 * PART,
    });
  });

  it('uses only money that is committed to its contract', async () => {
    const refusal = (postings: object[]) =>
      bench.refused(cashier, 'payDisbursement', { input: payment(approvedPayment, postings) });
    const above = { code: 'RULE_VIOLATION', rule: 'FN-3', clause: '五(二)' };
    expect(await refusal([on('unbound', PART)])).toMatchObject(above);
    expect(await refusal([on('unbound', 1), on('district', PART - 1)])).toMatchObject(above);
    const sums = { code: 'BAD_USER_INPUT', field: 'input.postings' };
    expect(await refusal([on('district', PART - 1)])).toMatchObject(sums);
    expect(await refusal([on('district', PART), on('city', 1)])).toMatchObject(sums);
    expect(await refusal([])).toMatchObject(sums);
    expect(await refusal([on('district', 1), on('district', PART - 1)])).toMatchObject(sums);
    expect(await refusal([{ budgetLineId: idOf('BD', 103), amountFen: PART }])).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('never exceeds the price in any order of payments (FN-3)', async () => {
    const above = { code: 'RULE_VIOLATION', rule: 'FN-3', clause: '五(二)' };
    // The price is 100,000 yuan. 20,000 are paid and 20,000 approved, so 60,000 can be requested and 80,000 paid.
    const amount = (fen: number, id: string) =>
      bench.rows('UPDATE instalment SET amountFen = ? WHERE id = ?', [fen, id]);
    await amount(60_000_01, DUE);
    expect(await bench.refused(bureau, 'requestDisbursement', { input: { instalmentId: DUE } })).toMatchObject(above);
    await amount(60_000_00, DUE);
    await bench.done(bureau, 'requestDisbursement', { input: { instalmentId: DUE } });
    for (const state of ['REQUESTED', 'APPROVED'] as const) {
      await bench.rows('UPDATE disbursement SET amountFen = ? WHERE id = ?', [80_000_01, paymentIn(state)]);
    }
    expect(await bench.refused(...act('approveDisbursement', paymentIn('REQUESTED')))).toMatchObject(above);
    expect(await bench.refused(...act('payDisbursement', approvedPayment))).toMatchObject(above);
    await bench.rows('UPDATE lot SET priceFen = ? WHERE id = ?', [Number.MAX_SAFE_INTEGER, LOT.own]);
    await bench.rows('UPDATE disbursement SET amountFen = ? WHERE id = ?', [Number.MAX_SAFE_INTEGER, approvedPayment]);
    expect(await bench.refused(...act('payDisbursement', approvedPayment))).toMatchObject(above);
  });

  it('needs a voucher that is unique in its district, even if two payments are made at once', async () => {
    const call = [cashier, 'payDisbursement', { input: { ...payment(approvedPayment), voucher: 'V-PAID' } }] as const;
    expect(await bench.refused(...call)).toMatchObject({ code: 'CONFLICT' });
    const other = await bench.done(bureau, 'requestDisbursement', { input: { instalmentId: SIBLINGS_DUE } });
    const id = String(other['id']);
    await bench.done(approver, 'approveDisbursement', { id });
    const both = await Promise.all(
      [id, approvedPayment].map((each) =>
        bench.send(cashier, 'payDisbursement', { input: { ...payment(each), voucher: 'V-BOTH' } }),
      ),
    );
    expect(both.map(({ refused }) => refused?.['code'] ?? null).sort()).toEqual(['CONFLICT', null]);
  });
});

describe('separation of duties', () => {
  const asked = async () => {
    const subject = 'both@test';
    const { id } = await bench.done({ ...bureau, subject } as Caller, 'requestDisbursement', {
      input: { instalmentId: DUE },
    });
    return { id: String(id), same: { ...approver, subject } as Caller };
  };

  it('prevents a person from approving their own request, and from paying a payment that they approved', async () => {
    const { id, same } = await asked();
    expect(await bench.refused(same, 'approveDisbursement', { id })).toMatchObject({ code: 'FORBIDDEN' });
    await bench.done(approver, 'approveDisbursement', { id });
    const pay = (caller: Caller) => [caller, 'payDisbursement', { input: payment(id) }] as const;
    expect(await bench.refused(...pay(approver))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await bench.refused(...pay(same))).toMatchObject({ code: 'FORBIDDEN' });
    await bench.done(...pay(cashier));
  });

  it('treats the same name from another issuer as another person', async () => {
    const { id, same } = await asked();
    await bench.done({ ...same, issuer: 'https://another.example' } as Caller, 'approveDisbursement', { id });
  });

  it('is enforced by the commands of finance, without the gateway', async () => {
    const { id, same } = await asked();
    const forbidden = { code: 'FORBIDDEN' };
    await expect(bench.command(same, (tx) => approveDisbursement(tx, id))).rejects.toMatchObject(forbidden);
    await bench.done(approver, 'approveDisbursement', { id });
    const made = { ...payment(id), postings: [on('district', PART)] };
    await expect(bench.command(approver, (tx) => payDisbursement(tx, made))).rejects.toMatchObject(forbidden);
    await expect(bench.command(same, (tx) => payDisbursement(tx, made))).rejects.toMatchObject(forbidden);
    const elsewhere = office('FINANCE_BUREAU', SHIZHONG);
    await expect(bench.command(elsewhere, (tx) => payDisbursement(tx, made))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const city = office('FINANCE_BUREAU', LIXIA.slice(0, 4) as typeof LIXIA);
    await expect(bench.command(city, (tx) => payDisbursement(tx, made))).rejects.toMatchObject(forbidden);
  });
});

describe('an instalment that depends on an acceptance', () => {
  const accept = (passed: boolean) =>
    bench.done(bureau, 'recordAcceptance', {
      input: { lotId: LOT.own, projectYear: 2025, acceptedOn: TODAY, passed },
    });
  const dependOnAcceptance = (...ids: string[]) =>
    Promise.all(ids.map((id) => bench.rows("UPDATE instalment SET milestone = 'ACCEPTANCE' WHERE id = ?", [id])));
  const request = { input: { instalmentId: DUE } };

  it('waits again if its payment is rejected after the acceptance failed, until another acceptance passes', async () => {
    await dependOnAcceptance(DUE);
    await accept(true);
    const { id } = await bench.done(bureau, 'requestDisbursement', request);
    await accept(false);
    expect(await bench.instalment(DUE)).toBe('REQUESTED');
    await bench.done(...act('rejectDisbursement', String(id)));
    expect(await bench.instalment(DUE)).toBe('PLANNED');
    expect(await bench.refused(bureau, 'requestDisbursement', request)).toMatchObject({ state: 'PLANNED' });
    const sql = 'SELECT action FROM event WHERE subjectId = ? ORDER BY sequence DESC LIMIT 2';
    expect(await bench.rows(sql, [DUE])).toEqual([
      { action: 'INSTALMENT_MILESTONE_WITHDRAWN' },
      { action: 'INSTALMENT_DUE' },
    ]);
    await accept(true);
    await bench.done(bureau, 'requestDisbursement', request);
  });

  it('waits again if its payment is returned after the acceptance failed, and the contract still encumbers it', async () => {
    const id = paymentIn('PAID');
    await dependOnAcceptance(instalmentOf(id));
    await accept(false);
    await bench.done(...act('returnPayment', id));
    expect(await bench.instalment(instalmentOf(id))).toBe('PLANNED');
    expect(await bench.balances()).toMatchObject({
      'own district COMMITTED': BOUND.district - PART,
      'own district PAID': PART,
    });
  });

  it('is held on a held lot if its payment is rejected or returned after the acceptance failed', async () => {
    const [asked, paid, approved] = [paymentIn('REQUESTED'), paymentIn('PAID'), approvedPayment];
    await dependOnAcceptance(...[asked, paid, approved].map(instalmentOf));
    await bench.judged('UNQUALIFIED');
    const withholding = { instalmentId: instalmentOf(approved), clause: '合同第八条', reason: '成果未达约定' };
    await bench.done(bureau, 'withholdInstalment', { input: withholding });
    await accept(false);
    await bench.done(...act('rejectDisbursement', asked));
    await bench.done(...act('rejectDisbursement', approved));
    await bench.done(...act('returnPayment', paid));
    for (const id of [asked, approved, paid]) expect(await bench.instalment(instalmentOf(id))).toBe('HELD PLANNED');
    await bench.judged('GOOD');
    expect(await bench.instalment(instalmentOf(paid))).toBe('PLANNED');
  });

  it('is due again if the acceptance of its own year passed, or none is recorded', async () => {
    const [first, second] = [paymentIn('REQUESTED'), approvedPayment];
    await dependOnAcceptance(...[first, second].map(instalmentOf));
    await bench.done(...act('rejectDisbursement', first));
    expect(await bench.instalment(instalmentOf(first))).toBe('DUE');
    await accept(true);
    await bench.rows('UPDATE acceptance SET yearOrdinal = 2, passed = 0');
    await accept(true);
    await bench.done(...act('rejectDisbursement', second));
    expect(await bench.instalment(instalmentOf(second))).toBe('DUE');
  });
});

describe('a held lot', () => {
  const held = { code: 'INVALID_STATE', state: 'HELD' };
  const withholding = (instalmentId: string) =>
    [bureau, 'withholdInstalment', { input: { instalmentId, clause: '合同第八条', reason: '成果未达约定' } }] as const;

  it('still allows request, approval, payment, rejection and return of an instalment that was due before', async () => {
    await bench.judged('UNQUALIFIED');
    await bench.done(bureau, 'requestDisbursement', { input: { instalmentId: DUE } });
    await bench.done(...act('approveDisbursement', paymentIn('REQUESTED')));
    await bench.done(...act('payDisbursement', approvedPayment));
    expect(await bench.instalment(instalmentOf(approvedPayment))).toBe('PAID');
    await bench.done(...act('rejectDisbursement', paymentIn('REQUESTED')));
    expect(await bench.instalment(instalmentOf(paymentIn('REQUESTED')))).toBe('DUE');
    await bench.done(...act('returnPayment', paymentIn('PAID')));
    expect(await bench.instalment(instalmentOf(paymentIn('PAID')))).toBe('DUE');
  });

  it('prevents request, approval and payment of an instalment that the bureau withholds, until its release', async () => {
    await bench.judged('UNQUALIFIED');
    const withheld = { on: TODAY, clause: '合同第八条', reason: '成果未达约定' };
    for (const id of [DUE, instalmentOf(paymentIn('REQUESTED')), instalmentOf(approvedPayment)]) {
      expect(await bench.done(...withholding(id))).toMatchObject({ status: 'HELD', withheld });
    }
    expect(await bench.refused(...withholding(DUE))).toMatchObject(held);
    expect(await bench.refused(bureau, 'requestDisbursement', { input: { instalmentId: DUE } })).toMatchObject(held);
    expect(await bench.refused(...act('approveDisbursement', paymentIn('REQUESTED')))).toMatchObject(held);
    expect(await bench.refused(...act('payDisbursement', approvedPayment))).toMatchObject(held);
    const request = { instalmentId: DUE, invoice: null };
    await expect(bench.command(bureau, (tx) => requestDisbursement(tx, request))).rejects.toMatchObject({
      code: 'INVALID_STATE',
      details: { state: 'HELD' },
    });
    await bench.done(...act('rejectDisbursement', paymentIn('REQUESTED')));
    expect(await bench.instalment(instalmentOf(paymentIn('REQUESTED')))).toBe('HELD DUE');
    const id = instalmentOf(approvedPayment);
    expect(await bench.done(bureau, 'releaseInstalment', { id })).toMatchObject({
      status: 'REQUESTED',
      withheld: null,
    });
    await bench.done(...act('payDisbursement', approvedPayment));
  });

  it('can be paid after its release, and its instalments return to their earlier state', async () => {
    await bench.judged('UNQUALIFIED');
    await bench.done(...withholding(DUE));
    await bench.judged('GOOD');
    await bench.done(...act('payDisbursement', approvedPayment));
    await bench.done(bureau, 'requestDisbursement', { input: { instalmentId: DUE } });
  });

  it('does not stop the payments of another lot of its contract', async () => {
    await bench.judged('UNQUALIFIED');
    await bench.paid(SIBLINGS_DUE, [on('district', PART)]);
  });
});

describe('a terminated lot', () => {
  const terminate = () => bench.done(bureau, 'terminateLot', { input: { lotId: LOT.own, reason: '不合格' } });
  const settle = (owedFen: number) =>
    bench.done(bureau, 'settleLot', { input: { lotId: LOT.own, owedFen, claimedFen: 0 } });
  const settlement = async () => {
    const sql = "SELECT id, amountFen, status, dueOn, yearOrdinal FROM instalment WHERE kind = 'SETTLEMENT'";
    return (await bench.rows<{ id: string; amountFen: number; status: string }>(sql)).map((row) => ({
      ...row,
      amountFen: Number(row.amountFen),
    }));
  };

  it('gets no further payment: requests are rejected, and the amount of a returned payment is released', async () => {
    await terminate();
    expect(await bench.refused(bureau, 'requestDisbursement', { input: { instalmentId: DUE } })).toMatchObject({
      ...{ code: 'INVALID_STATE', state: 'CANCELLED' },
    });
    expect(await bench.refused(...act('payDisbursement', approvedPayment))).toMatchObject({ state: 'REJECTED' });
    expect(await bench.balances()).toMatchObject({ 'own district PAID': 2 * PART });
    expect(await bench.balances()).not.toHaveProperty('own district COMMITTED');
    await bench.done(...act('returnPayment', paymentIn('PAID')));
    expect(await bench.instalment(instalmentOf(paymentIn('PAID')))).toBe('CANCELLED');
    const after = await bench.balances();
    expect(after).toMatchObject({ 'own district PAID': PART });
    expect(after).not.toHaveProperty('own district COMMITTED');
  });

  it('has the instalment due again if its payment is returned after the settlement', async () => {
    await terminate();
    await settle(0);
    await bench.done(...act('returnPayment', paymentIn('PAID')));
    const [owed] = await settlement();
    expect(owed).toMatchObject({ id: instalmentOf(paymentIn('PAID')), amountFen: PART, status: 'DUE' });
    expect(await bench.balances()).toMatchObject({ 'own district COMMITTED': PART, 'own district PAID': PART });
    const { id } = await bench.done(bureau, 'requestDisbursement', { input: { instalmentId: owed?.id } });
    await bench.done(approver, 'approveDisbursement', { id: String(id) });
    await bench.done(cashier, 'payDisbursement', { input: payment(String(id), [on('district', PART)]) });
    expect(await bench.balances()).toMatchObject({ 'own district PAID': 2 * PART });
  });

  it('gets the amount that its settlement owes, from a new commitment, and nothing else', async () => {
    await terminate();
    await settle(15_000_00);
    const [owed, ...more] = await settlement();
    expect(more).toEqual([]);
    expect(owed).toMatchObject({ amountFen: 15_000_00, status: 'DUE', dueOn: '2026-07-17', yearOrdinal: 2 });
    const asked = await bench.done(bureau, 'requestDisbursement', { input: { instalmentId: owed?.id } });
    const id = String(asked['id']);
    await bench.done(approver, 'approveDisbursement', { id });
    const postings = [on('district', 15_000_00)];
    expect(await bench.refused(cashier, 'payDisbursement', { input: payment(id, postings) })).toMatchObject({
      ...{ code: 'RULE_VIOLATION', rule: 'FN-3' },
    });
    const contractId = idOf('CN', 1);
    await bench.done(approver, 'commitBudget', { input: { contractId, postings } });
    await bench.done(cashier, 'payDisbursement', { input: payment(id, postings) });
    expect(await bench.balances()).toMatchObject({ 'own district PAID': 2 * PART + 15_000_00 });
    // After the payment is returned, the amount is owed again and still encumbered.
    await bench.done(...act('returnPayment', id));
    expect(await settlement()).toMatchObject([{ status: 'DUE' }]);
    expect(await bench.balances()).toMatchObject({ 'own district COMMITTED': 15_000_00 });
    await bench.paid(owed?.id ?? '', postings);
    expect(await settlement()).toMatchObject([{ status: 'PAID' }]);
  });

  it('has no instalment to pay after a settlement of zero', async () => {
    await terminate();
    await settle(0);
    expect(await settlement()).toEqual([]);
  });

  it('is never paid above its price, including its settlement', async () => {
    await terminate();
    const input = { lotId: LOT.own, owedFen: PRICE - 2 * PART + 1, claimedFen: 0 };
    expect(await bench.refused(bureau, 'settleLot', { input })).toMatchObject({ code: 'RULE_VIOLATION', rule: 'FN-3' });
    await settle(PRICE - 2 * PART);
  });
});

describe('an idempotency key', () => {
  it('causes one payment, even if the call is sent many times', async () => {
    const input = { ...payment(approvedPayment), idempotencyKey: 'once' };
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => bench.send(cashier, 'payDisbursement', { input })),
    );
    const refusals = new Set(answers.flatMap(({ refused }) => (refused === null ? [] : [refused['code']])));
    refusals.delete('IDEMPOTENCY_IN_PROGRESS');
    expect([...refusals]).toEqual([]);
    expect(answers.filter(({ refused }) => refused === null).length).toBeGreaterThan(0);
    const booked = "SELECT entryId FROM ledger_posting WHERE disbursementId = ? AND entryKind = 'PAYMENT'";
    expect(await bench.rows(booked, [approvedPayment])).toHaveLength(2);
    // The API client repeats a call whose answer was lost, and gets the same result.
    const again = await bench.done(cashier, 'payDisbursement', { input });
    expect(again).toMatchObject({ id: approvedPayment, status: 'PAID' });
    const other = await bench.refused(cashier, 'payDisbursement', { input: { ...input, voucher: 'another' } });
    expect(other).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });

  it('does not allow a second request of one instalment, even in ten calls with different keys', async () => {
    const calls = Array.from({ length: 10 }, () => bench.request(DUE));
    const answers = await Promise.all(calls);
    expect(answers.filter(({ refused }) => refused === null)).toHaveLength(1);
    const states = answers.flatMap(({ refused }) => (refused === null ? [] : [refused['state']]));
    expect(new Set(states)).toEqual(new Set(['REQUESTED']));
    expect(await bench.rows('SELECT id FROM disbursement WHERE instalmentId = ?', [DUE])).toHaveLength(1);
  });
});
