import fc from 'fast-check';
import { type FundingSource } from '../../../shared/domain/money';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type HubError } from '../../../shared/kernel/errors';
import { JINAN_2021 } from '../../../shared/policy/cities/jinan-2021';
import { type Policy } from '../../../shared/policy/schema/policy-schema';
import {
  assertAdjustable,
  assertSummable,
  MOST_OF_A_YEAR,
  assertAppropriates,
  mayPayContracts,
} from '../../../subgraphs/finance/budget/budget-line/budget-line.rules';
import {
  assertMayPay,
  assertWithinPrice,
  spreadOver,
} from '../../../subgraphs/finance/budget/commitment/commitment.rules';
import { office } from '../../support/city/callers';
import { changed, without } from '../../support/drivers/subgraph/rule-facts';

const MOST = Number.MAX_SAFE_INTEGER;

function codeOf(act: () => unknown): unknown {
  try {
    act();
    return null;
  } catch (error) {
    const { code, details } = error as HubError;
    return { code, ...details };
  }
}
const total = (amounts: readonly number[]) => amounts.reduce((sum, each) => sum + BigInt(each), 0n);

/**
 * Generates two lists. `rooms` has the amounts that can still be committed to each lot, and `amounts` has the amounts
 * to commit on each line. An amount may be small or as large as the largest safe integer. The amounts never exceed the
 * rooms in total.
 */
const commitments = fc
  .array(fc.oneof(fc.nat(3), fc.nat(1_000_000), fc.maxSafeNat()), { minLength: 1, maxLength: 8 })
  .filter((rooms) => total(rooms) <= BigInt(MOST))
  .chain((rooms) =>
    fc
      .array(fc.oneof(fc.nat(3), fc.nat(1_000_000), fc.maxSafeNat()), { minLength: 1, maxLength: 8 })
      .filter((amounts) => total(amounts) <= total(rooms))
      .map((amounts) => ({ rooms, amounts })),
  );

describe('allocation of budget lines to lots', () => {
  it('adds up to the amount of each line, exceeds no lot’s room and is never below 0, for any amounts', () => {
    fc.assert(
      fc.property(commitments, ({ rooms, amounts }) => {
        const shares = spreadOver(rooms, amounts);
        expect(shares.map(total)).toEqual(amounts.map(BigInt));
        for (const [index, room] of rooms.entries()) {
          expect(total(shares.map((row) => row[index] ?? 0)) <= BigInt(room)).toBe(true);
        }
        expect(shares.flat().every((share) => Number.isSafeInteger(share) && share >= 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('fills every lot when the lines cover the whole room', () => {
    fc.assert(
      fc.property(commitments, ({ rooms, amounts }) => {
        const rest = Number(total(rooms) - total(amounts));
        const shares = spreadOver(rooms, [...amounts, rest]);
        expect(rooms.map((_, index) => total(shares.map((row) => row[index] ?? 0)))).toEqual(rooms.map(BigInt));
      }),
    );
  });

  it('is proportional, and the same on every call', () => {
    expect(spreadOver([60_00, 40_00], [50_00, 50_00])).toEqual([
      [30_00, 20_00],
      [30_00, 20_00],
    ]);
    expect(spreadOver([1, 1, 1], [1, 1, 1])).toEqual([
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
    ]);
    expect(spreadOver([MOST], [MOST])).toEqual([[MOST]]);
    expect(spreadOver([0, 0], [0])).toEqual([[0, 0]]);
  });

  it('fails if the room is too small', () => {
    expect(() => spreadOver([1, 1], [3])).toThrow(RangeError);
    expect(codeOf(() => assertWithinPrice([1, 1], [3]))).toMatchObject({ code: 'RULE_VIOLATION', rule: 'FN-3' });
    expect(codeOf(() => assertWithinPrice([MOST, MOST], [MOST, MOST]))).toBeNull();
  });
});

describe('budget line', () => {
  it.each([
    ['3701', 'CITY', true],
    ['3701', 'DISTRICT', false],
    ['3701', 'STREET', false],
    ['370102', 'CITY', false],
    ['370102', 'DISTRICT', true],
    ['370102', 'STREET', true],
  ] as const)('may be appropriated by %s at the level %s: %s', (division, level, may) => {
    const caller = office('FINANCE_BUREAU', divisionCode(division));
    expect(codeOf(() => assertAppropriates(caller, level))).toEqual(may ? null : { code: 'FORBIDDEN' });
  });

  it('cannot be appropriated by a caller without a division', () => {
    expect(codeOf(() => assertAppropriates({ role: 'PUBLIC' }, 'CITY'))).toEqual({ code: 'FORBIDDEN' });
  });

  it('never falls below its commitments, and the sum of its year never exceeds the limit', () => {
    expect(codeOf(() => assertAdjustable(10, -10))).toBeNull();
    expect(codeOf(() => assertAdjustable(10, -11))).toEqual({ code: 'INVALID_STATE', state: 'COMMITTED' });
    const field = 'input.changeFen';
    expect(codeOf(() => assertSummable(field, MOST_OF_A_YEAR - 5, 5))).toBeNull();
    expect(codeOf(() => assertSummable(field, MOST_OF_A_YEAR - 5, 6))).toEqual({ code: 'BAD_USER_INPUT', field });
    expect(codeOf(() => assertSummable(field, MOST, MOST))).toEqual({ code: 'BAD_USER_INPUT', field });
    expect(codeOf(() => assertAdjustable(10, -MOST))).toMatchObject({ code: 'INVALID_STATE' });
  });

  const strict = changed('FN-2', { sources: ['GENERAL_BUDGET'] });
  it('pays contracts only from sources that the standard in force names, and none without a standard', () => {
    expect(mayPayContracts('CHARITY', JINAN_2021)).toBe(false);
    expect(mayPayContracts('ELDERLY', JINAN_2021)).toBe(true);
    expect(mayPayContracts('ELDERLY', strict)).toBe(false);
    expect(mayPayContracts('GENERAL_BUDGET', strict)).toBe(true);
    expect(mayPayContracts('GENERAL_BUDGET', null)).toBeNull();
    expect(mayPayContracts('GENERAL_BUDGET', without('FN-2'))).toBeNull();
    const shown = (source: FundingSource, policy: Policy, ...waived: string[]) =>
      codeOf(() => assertMayPay({ source }, { policy, waived: new Set(waived) }));
    const accepted = [shown('ELDERLY', JINAN_2021), shown('CHARITY', JINAN_2021, 'FN-2')];
    expect([...accepted, shown('CHARITY', without('FN-2'))]).toEqual([null, null, null]);
    const refused = { code: 'RULE_VIOLATION', rule: 'FN-2', clause: '五(三)' };
    expect([shown('CHARITY', JINAN_2021), shown('ELDERLY', strict, 'CO-1')]).toEqual([refused, refused]);
  });
});
