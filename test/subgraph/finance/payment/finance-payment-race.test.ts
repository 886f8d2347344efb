import {
  ACTIONS,
  approvedPayment,
  approver,
  bureau,
  cashier,
  eachOnFreshPayments,
  payment,
} from '../../../support/drivers/subgraph/payment-bench';
import { BOUND, DUE, LINE, LOT, PART, PRICE, SIBLINGS_DUE, paymentIn } from '../../../support/city/money/payment-city';
import { chainFaults } from '../../../support/oracle/chain-check';
import { restore } from '../../../support/oracle/table-snapshots';
import { EvaluationRecord } from '../../../support/drivers/writes/evaluation-events';

const bench = eachOnFreshPayments();
const ROUNDS = 30;
const on = (line: keyof typeof LINE, amountFen: number) => ({ budgetLineId: LINE[line], amountFen });

type Row = { id: string; lotId: string; status: string; amountFen: number; instalmentId: string };
const PAID = ['PAID', 'CONFIRMED'];
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  ACTIVE: ['PLANNED', 'DUE', 'REQUESTED', 'PAID'],
  HELD: ['HELD', 'DUE', 'REQUESTED', 'PAID'],
  TERMINATED: ['CANCELLED', 'PAID'],
  SETTLED: ['CANCELLED', 'PAID', 'DUE', 'REQUESTED'],
};

/**
 * Checks the invariants that hold whatever the order of the calls (FN-3). The checks only compare plain sums over the
 * tables.
 */
async function assertSound(): Promise<string[]> {
  const lots = await bench.rows<{ id: string; status: string }>('SELECT id, status FROM lot WHERE contractId = ?', [
    '01J00000000000000000CN0001',
  ]);
  const payments = await bench.rows<Row>('SELECT * FROM disbursement');
  const instalments = await bench.rows<Row & { kind: string }>('SELECT * FROM instalment');
  const balances = await bench.balances();
  const sums = (name: string, account: string) =>
    Object.entries(balances)
      .filter(([key]) => key.startsWith(`${name} `) && key.endsWith(` ${account}`))
      .reduce((total, [, fen]) => total + fen, 0);
  for (const [name, id] of Object.entries(LOT)) {
    const lot = lots.find((each) => each.id === id);
    if (lot === undefined) continue;
    const out = payments.filter(({ lotId, status }) => lotId === id && PAID.includes(status));
    const paidFen = out.reduce((total, { amountFen }) => total + Number(amountFen), 0);
    expect([name, sums(name, 'PAID')]).toEqual([name, paidFen]);
    expect(paidFen).toBeLessThanOrEqual(PRICE);
    const own = instalments.filter(({ lotId }) => lotId === id);
    for (const { id: instalmentId, status, kind } of own) {
      if (kind !== 'SETTLEMENT') expect(WITHIN[lot.status]).toContain(status);
      const isPaid = out.filter((each) => each.instalmentId === instalmentId).length;
      expect([instalmentId, isPaid]).toEqual([instalmentId, status === 'PAID' ? 1 : 0]);
    }
    if (lot.status === 'TERMINATED') expect(sums(name, 'COMMITTED')).toBe(0);
    else expect(sums(name, 'COMMITTED') + paidFen).toBe(BOUND.district + BOUND.city);
  }
  for (const [key, fen] of Object.entries(balances)) expect([key, fen]).toEqual([key, Math.abs(fen)]);
  const events = await bench.rows<Record<string, unknown>>('SELECT * FROM event ORDER BY chain, sequence');
  expect(chainFaults('finance', events, await bench.rows('SELECT * FROM event_chain'))).toEqual([]);
  return lots.map(({ status }) => status);
}

async function reset(): Promise<void> {
  await restore({ finance: bench.under.database }, bench.made);
  bench.record = new EvaluationRecord();
}

const REFUSALS = [undefined, 'INVALID_STATE', 'RULE_VIOLATION'];

it(`handles a payment, a hold, a return and a termination in parallel as if one came after the other, ${ROUNDS} times`, async () => {
  const seen = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    await reset();
    const terminate = () => bench.send(bureau, 'terminateLot', { input: { lotId: LOT.own, reason: '不合格' } });
    const back = ACTIONS.returnPayment;
    const calls = [
      () => bench.pay(approvedPayment, [on('district', PART)]),
      () => bench.approve(paymentIn('REQUESTED')),
      () => bench.request(DUE),
      () => bench.send(back[0], 'returnPayment', back[1](paymentIn('PAID'))),
      ...(round % 3 === 0 ? [] : [terminate]),
    ];
    // The calls start in another order in each round.
    const turned = [...calls.slice(round % calls.length), ...calls.slice(0, round % calls.length)];
    const hold = round % 2 === 0 ? [bench.judged('UNQUALIFIED')] : [];
    const answers = await Promise.all([...hold, ...turned.map((call) => call())]);
    const sent = answers.filter((each) => each !== undefined);
    for (const { refused } of sent) expect(REFUSALS).toContain(refused?.['code']);
    for (const status of await assertSound()) seen.set(status, (seen.get(status) ?? 0) + 1);
  }
  expect([...seen.keys()].sort()).toEqual(['ACTIVE', 'HELD', 'TERMINATED']);
}, 300_000);

it('never overdraws a line or lot when two lots of one contract are paid at the same instant', async () => {
  for (let round = 0; round < 10; round += 1) {
    await reset();
    // On the district's line, the two lots together still have 120,000 yuan. The two payments need 130,000 yuan.
    for (const id of [DUE, SIBLINGS_DUE]) {
      await bench.rows('UPDATE instalment SET amountFen = ? WHERE id = ?', [65_000_00, id]);
    }
    await bench.rows('UPDATE lot SET priceFen = ? WHERE id IN (?, ?)', [2 * PRICE, LOT.own, LOT.sibling]);
    const ids = await Promise.all(
      [DUE, SIBLINGS_DUE].map(async (instalmentId) => {
        const { id } = await bench.done(bureau, 'requestDisbursement', { input: { instalmentId } });
        await bench.done(approver, 'approveDisbursement', { id });
        return String(id);
      }),
    );
    const answers = await Promise.all(
      ids.map((id) => bench.send(cashier, 'payDisbursement', { input: payment(id, [on('district', 65_000_00)]) })),
    );
    const codes = answers.map(({ refused }) => refused?.['rule'] ?? null);
    expect(codes.sort()).toEqual(['FN-3', null]);
    await bench.done(cashier, 'payDisbursement', {
      input: {
        ...payment(ids[answers.findIndex(({ refused }) => refused !== null)] ?? '', [
          on('district', 50_000_00),
          on('city', 15_000_00),
        ]),
      },
    });
    const balances = Object.values(await bench.balances());
    expect(balances.every((fen) => fen > 0)).toBe(true);
  }
});
