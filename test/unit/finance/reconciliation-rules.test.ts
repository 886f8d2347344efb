import fc from 'fast-check';
import {
  type Entry,
  type Payment,
  reconciled,
} from '../../../subgraphs/finance/payment/reconciliation/reconciliation.rules';

const DAY = '2026-06-16';
const paid = (voucher: string, more: Partial<Payment> = {}): Payment => ({
  ...{ voucher, amountFen: 100_00, paidOn: DAY, status: 'PAID', ...more },
});
const line = (voucher: string, more: Partial<Entry> = {}): Entry => ({
  voucher,
  amountFen: 100_00,
  paidOn: DAY,
  ...more,
});
const of = (entries: Entry[], payments: Payment[]) => {
  const { matched, unmatched } = reconciled({ date: DAY, entries }, payments);
  return [matched, ...unmatched.map(({ voucher, problem }) => `${voucher} ${problem}`)];
};

describe('line of a bank statement', () => {
  const cases: [string, Entry, Payment[], string | null][] = [
    ['matches by voucher, amount and date', line('A'), [paid('A')], null],
    ['matches a payment that was confirmed', line('A'), [paid('A', { status: 'CONFIRMED' })], null],
    ['names no payment', line('B'), [paid('A', { paidOn: '2026-01-01' })], 'NO_SUCH_PAYMENT'],
    ['has a case-sensitive voucher', line('a'), [paid('A', { paidOn: '2026-01-01' })], 'NO_SUCH_PAYMENT'],
    ['has another amount', line('A', { amountFen: 100_01 }), [paid('A')], 'AMOUNT_DIFFERS'],
    ['has another date', line('A', { paidOn: '2026-06-15' }), [paid('A')], 'DATE_DIFFERS'],
    [
      'has another date and another amount',
      line('A', { paidOn: '2026-06-15', amountFen: 1 }),
      [paid('A')],
      'AMOUNT_DIFFERS',
    ],
    ['matches a payment that was returned later', line('A'), [paid('A', { status: 'RETURNED' })], null],
    [
      'names a returned payment with another amount',
      line('A', { amountFen: 1 }),
      [paid('A', { status: 'RETURNED' })],
      'RETURNED',
    ],
    [
      'names a returned payment with another date',
      line('A', { paidOn: '2026-06-15' }),
      [paid('A', { status: 'RETURNED' })],
      'RETURNED',
    ],
    [
      'has another date, and so does the payment',
      line('A', { paidOn: '2026-05-01' }),
      [paid('A', { paidOn: '2026-05-01' })],
      null,
    ],
  ];
  it.each(cases)('%s', (_, entry, payments, problem) => {
    expect(of([entry], payments)).toEqual(problem === null ? [1] : [0, `${entry.voucher} ${problem}`]);
  });

  it('is reported with the recorded amount and date', () => {
    const { unmatched } = reconciled({ date: DAY, entries: [line('A', { amountFen: 7 }), line('B')] }, [paid('A')]);
    expect(unmatched).toEqual([
      { ...line('A', { amountFen: 7 }), problem: 'AMOUNT_DIFFERS', recordedFen: 100_00, recordedOn: DAY },
      { ...line('B'), problem: 'NO_SUCH_PAYMENT', recordedFen: null, recordedOn: null },
    ]);
  });
});

describe('bank statement', () => {
  it('counts each voucher once: the matching line counts, in any position', () => {
    const wrong = line('A', { amountFen: 1 });
    expect(of([wrong, line('A'), line('A')], [paid('A')])).toEqual([1, 'A TWICE_IN_STATEMENT', 'A TWICE_IN_STATEMENT']);
    expect(of([wrong, wrong], [paid('A')])).toEqual([0, 'A AMOUNT_DIFFERS', 'A TWICE_IN_STATEMENT']);
    expect(of([line('B'), line('B')], [])).toEqual([0, 'B NO_SUCH_PAYMENT', 'B TWICE_IN_STATEMENT']);
  });

  it('reports payments of the day that the statement lacks, but no returned payment and no payment of another day', () => {
    const back = paid('C', { status: 'RETURNED' });
    const payments = [paid('A'), paid('B', { status: 'CONFIRMED' }), back, paid('D', { paidOn: '2026-06-15' })];
    expect(of([], payments)).toEqual([0, 'A NOT_IN_STATEMENT', 'B NOT_IN_STATEMENT']);
    // The statement contains this payment, so the payment is not reported as missing. Only the line of the statement is
    // reported.
    expect(of([line('A', { amountFen: 1 })], [paid('A')])).toEqual([0, 'A AMOUNT_DIFFERS']);
  });

  const entries = fc.array(
    fc.record({
      voucher: fc.constantFrom('A', 'B', 'C', 'D'),
      amountFen: fc.integer({ min: 1, max: 2 }),
      paidOn: fc.constantFrom(DAY, '2026-06-15'),
    }),
  );
  const payments = fc.uniqueArray(
    fc.record({
      voucher: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
      amountFen: fc.integer({ min: 1, max: 2 }),
      paidOn: fc.constantFrom(DAY, '2026-06-15'),
      status: fc.constantFrom('PAID' as const, 'CONFIRMED' as const, 'RETURNED' as const),
    }),
    { selector: ({ voucher }) => voucher },
  );

  it('reports each line and each payment of its day once, in any order', () => {
    fc.assert(
      fc.property(entries, payments, (written, known) => {
        const { matched, unmatched } = reconciled({ date: DAY, entries: written }, known);
        const lines = unmatched.filter(({ problem }) => problem !== 'NOT_IN_STATEMENT');
        expect(matched + lines.length).toBe(written.length);
        const named = new Set<string>(written.map(({ voucher }) => voucher));
        const lacking = known.filter(
          (each) => each.paidOn === DAY && each.status !== 'RETURNED' && !named.has(each.voucher),
        );
        expect(unmatched.length - lines.length).toBe(lacking.length);
        const turned = reconciled({ date: DAY, entries: written.toReversed() }, known);
        expect(turned.matched).toBe(matched);
      }),
    );
  });
});
