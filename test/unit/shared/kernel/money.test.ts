import fc from 'fast-check';
import { addFen, expandToLots, parseFen, sumFen } from '../../../../shared/kernel/money';

const MOST = Number.MAX_SAFE_INTEGER;

describe('amount in fen', () => {
  it('is read from a number, a string of digits or a bigint', () => {
    expect([parseFen(12), parseFen('-12'), parseFen(12n), parseFen(String(MOST))]).toEqual([12, -12, 12, MOST]);
    expect(Object.is(parseFen(-0), 0)).toBe(true);
    expect(Object.is(parseFen('-0'), 0)).toBe(true);
  });

  it.each([
    1.5,
    NaN,
    Infinity,
    MOST + 1,
    '9007199254740992',
    '-9007199254740992',
    2n ** 53n,
    '',
    '1e3',
    ' 1',
    '1.0',
    '+1',
    '0x10',
    '9'.repeat(400),
  ])('cannot be %p', (value) => expect(() => parseFen(value)).toThrow(RangeError));

  it('causes an error if a sum leaves the range of safe integers', () => {
    expect(addFen(MOST, -1)).toBe(MOST - 1);
    expect(() => addFen(MOST, 1)).toThrow(RangeError);
    expect(() => addFen(-MOST, -1)).toThrow(RangeError);
    expect(sumFen([])).toBe(0);
    expect(sumFen([MOST, MOST, -MOST])).toBe(MOST);
    expect(() => sumFen([MOST, 1])).toThrow(RangeError);
  });
});

/** Splits `total` at these points. @returns the parts, of which some may be 0 */
function cut(total: number, points: readonly number[]): number[] {
  const edges = [0, ...points.map((point) => point % (total + 1)).sort((a, b) => a - b), total];
  return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
}

function sum(amounts: readonly number[]): bigint {
  return amounts.reduce((total, amount) => total + BigInt(amount), 0n);
}

describe('instalments divided between lots', () => {
  it('give each lot its part, exact to the fen', () => {
    expect(expandToLots([50, 40, 10], [60, 40])).toEqual([
      [30, 24, 6],
      [20, 16, 4],
    ]);
    expect(expandToLots([50, 50], [33, 67])).toEqual([
      [16, 17],
      [34, 33],
    ]);
  });

  it('have exact sums by row and by column, up to the largest price', () => {
    const amounts = fc.array(fc.nat({ max: MOST }), { maxLength: 9 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST }), amounts, amounts, (total, lotCuts, instalmentCuts) => {
        const [lots, instalments] = [cut(total, lotCuts), cut(total, instalmentCuts)];
        let shares: number[][];
        try {
          shares = expandToLots(instalments, lots);
        } catch (error) {
          expect((error as Error).message).toMatch(/too small/);
          return;
        }
        lots.forEach((price, row) => expect(sum(shares[row] ?? [])).toBe(BigInt(price)));
        instalments.forEach((amount, column) =>
          expect(sum(shares.map((row) => row[column] ?? -1))).toBe(BigInt(amount)),
        );
        for (const share of shares.flat()) expect(share).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('are accepted for prices and instalments of real contracts', () => {
    const price = fc.integer({ min: 1_000_000, max: 200_000_000 });
    fc.assert(
      fc.property(
        fc.array(price, { minLength: 1, maxLength: 20 }),
        fc.array(price, { minLength: 1, maxLength: 9 }),
        (lots, weights) => {
          const [total, weight] = [Number(sum(lots)), Number(sum(weights))];
          const most = weights.slice(1).map((each) => Math.floor((total / weight) * each));
          const instalments = [...most, total - Number(sum(most))];
          expect(() => expandToLots(instalments, lots)).not.toThrow();
        },
      ),
    );
  });

  it('are refused if rounding would take a fen from a lot', () => {
    expect(() => expandToLots([2, 1, 2], [2, 1, 2])).toThrow(RangeError);
  });

  it.each([
    ['sums that differ', [1, 2], [4]],
    ['zero amounts', [0], [0]],
    ['no lots', [1], []],
    ['a negative price', [3], [4, -1]],
    ['a negative instalment', [4, -1], [3]],
    ['a fraction', [1.5, 1.5], [3]],
  ])('are refused for %s', (_, instalments, lots) => expect(() => expandToLots(instalments, lots)).toThrow(RangeError));
});
