import fc from 'fast-check';
import {
  type Drawing,
  type Unpaid,
  assertSumsTo,
  shiftsFor,
} from '../../../subgraphs/finance/payment/disbursement/drawing.rules';

const LOTS = ['lot-1', 'lot-2', 'lot-3'];
const LINES = ['line-1', 'line-2', 'line-3'];

type Table = Record<string, Record<string, number>>;
const amount = fc.oneof(fc.constant(0), fc.nat(20), fc.integer({ min: 0, max: 2 ** 50 }));
const row = fc.record(Object.fromEntries(LINES.map((line) => [line, amount])));
const table: fc.Arbitrary<Table> = fc.record(Object.fromEntries(LOTS.map((lot) => [lot, row])));
const drawings: fc.Arbitrary<Drawing[]> = fc
  .subarray(LINES)
  .chain((lines) =>
    fc.tuple(...lines.map((budgetLineId) => fc.record({ budgetLineId: fc.constant(budgetLineId), amountFen: amount }))),
  );

const asUnpaid = (of: Table): Unpaid =>
  new Map(Object.entries(of).map(([lot, lines]) => [lot, new Map(Object.entries(lines))]));
const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + BigInt(each), 0n);
const at = (of: Table, lot: string, line: string) => of[lot]?.[line] ?? 0;
const ofLot = (of: Table, lot: string) => sum(LINES.map((line) => at(of, lot, line)));
const ofLine = (of: Table, line: string) => sum(LOTS.map((lot) => at(of, lot, line)));

/**
 * Returns whether the commitments cover a payment: all lots together need enough on each line, and the paid lot needs
 * enough on all lines together. This function shares no code with the Hub.
 */
function isCovered(of: Table, wanted: readonly Drawing[]): boolean {
  const onEach = wanted.every(({ budgetLineId, amountFen }) => BigInt(amountFen) <= ofLine(of, budgetLineId));
  return onEach && sum(wanted.map(({ amountFen }) => amountFen)) <= ofLot(of, 'lot-1');
}

function shifted(of: Table, shifts: NonNullable<ReturnType<typeof shiftsFor>>): Table {
  const after = structuredClone(of);
  for (const { budgetLineId, from, to, amountFen } of shifts) {
    for (const [lot, change] of [[from, -amountFen] as const, [to, amountFen] as const]) {
      after[lot] = { ...after[lot], [budgetLineId]: at(after, lot, budgetLineId) + change };
    }
  }
  return after;
}

describe('payment from the commitments of its contract', () => {
  it('succeeds if the lot has the total and the contract has the amount of each line, and keeps all lot and line totals', () => {
    const seen = { covered: 0, refused: 0, moved: 0 };
    const holds = (of: Table, wanted: Drawing[]) => {
      const shifts = shiftsFor(asUnpaid(of), 'lot-1', wanted);
      expect(shifts !== null).toBe(isCovered(of, wanted));
      seen[shifts === null ? 'refused' : 'covered'] += 1;
      if (shifts === null) return;
      if (shifts.length > 0) seen.moved += 1;
      const after = shifted(of, shifts);
      for (const lot of LOTS) expect(ofLot(after, lot)).toBe(ofLot(of, lot));
      for (const line of LINES) expect(ofLine(after, line)).toBe(ofLine(of, line));
      for (const { budgetLineId, amountFen } of wanted) {
        expect(at(after, 'lot-1', budgetLineId)).toBeGreaterThanOrEqual(amountFen);
      }
      for (const lot of LOTS) for (const line of LINES) expect(at(after, lot, line)).toBeGreaterThanOrEqual(0);
      for (const shift of shifts) expect(shift.amountFen).toBeGreaterThan(0);
    };
    fc.assert(fc.property(table, drawings, holds), { numRuns: 3000 });
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(100);
  });

  it('uses the lot’s own commitment first, and moves no other commitment if it is enough', () => {
    const unpaid = asUnpaid({ 'lot-1': { 'line-1': 5, 'line-2': 7 }, 'lot-2': { 'line-1': 9 } });
    expect(shiftsFor(unpaid, 'lot-1', [{ budgetLineId: 'line-1', amountFen: 5 }])).toEqual([]);
  });

  it('exchanges commitments with another lot of the contract if its own line has too little money', () => {
    const unpaid = asUnpaid({ 'lot-1': { 'line-1': 5, 'line-2': 7 }, 'lot-2': { 'line-1': 9 } });
    expect(shiftsFor(unpaid, 'lot-1', [{ budgetLineId: 'line-1', amountFen: 8 }])).toEqual([
      { budgetLineId: 'line-1', from: 'lot-2', to: 'lot-1', amountFen: 3 },
      { budgetLineId: 'line-2', from: 'lot-1', to: 'lot-2', amountFen: 3 },
    ]);
  });

  it('is refused on a line without a commitment to the contract, and beyond the lot’s total', () => {
    const unpaid = asUnpaid({ 'lot-1': { 'line-1': 5 }, 'lot-2': { 'line-1': 9 } });
    expect(shiftsFor(unpaid, 'lot-1', [{ budgetLineId: 'line-1', amountFen: 6 }])).toBeNull();
    expect(shiftsFor(unpaid, 'lot-1', [{ budgetLineId: 'line-9', amountFen: 1 }])).toBeNull();
    expect(shiftsFor(new Map(), 'lot-1', [{ budgetLineId: 'line-1', amountFen: 1 }])).toBeNull();
    expect(shiftsFor(new Map(), 'lot-1', [])).toEqual([]);
  });
});

it('accepts postings that sum to the payment, exact to the fen even beyond safe integers', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const of = (...amounts: number[]) => amounts.map((amountFen) => ({ budgetLineId: 'line-1', amountFen }));
  expect(() => assertSumsTo(of(most), most)).not.toThrow();
  expect(() => assertSumsTo(of(most - 1, 1), most)).not.toThrow();
  expect(() => assertSumsTo(of(most, 1), most)).toThrow('Correct the amounts so that they are equal');
  expect(() => assertSumsTo([], 1)).toThrow('Correct the amounts so that they are equal');
});
