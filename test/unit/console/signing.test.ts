import {
  agreedSum,
  lastDayOf,
  priceOf,
  sumFaults,
  sumsOfYears,
  usualInstalments,
} from '../../../gateway/console/nouns/contract-signing/signing-money';
import { monthsOf } from '../../../gateway/console/nouns/budget/execution';

const TERM = { startsOn: '2027-03-24', years: 3, isHub: false };

describe('the price of a contract', () => {
  it('is the sum of its lots', () => {
    const lots = [{ priceFen: '1,000.10' }, { priceFen: '2000' }, { priceFen: 'abc' }];
    expect(priceOf({ lots })).toBe(300_010n);
  });

  it('is the one price of a district hub', () => {
    expect(priceOf({ priceFen: '900000' })).toBe(90_000_000n);
  });
});

describe('the usual instalments', () => {
  it.each([1n, 100n, 45_000_000n, 99_999_999n])('sum to a price of %s fen', (price) => {
    expect(agreedSum({ instalments: usualInstalments(price, TERM) })).toBe(price);
  });

  it('are three in each of three project years', () => {
    const instalments = usualInstalments(45_000_000n, TERM);
    expect(sumsOfYears({ instalments }).map(([year]) => year)).toEqual(['2027', '2028', '2029']);
    expect(instalments[0]).toMatchObject({ kind: 'INITIAL', milestone: 'CONTRACT_SIGNED', amountFen: '75,000.00' });
  });

  it('are none before the term is known', () => {
    expect(usualInstalments(100n, { ...TERM, startsOn: '' })).toEqual([]);
  });
});

describe('the check of the instalments', () => {
  it('names the difference from the price', () => {
    const values = { lots: [{ priceFen: '100' }], instalments: [{ amountFen: '99.50' }] };
    expect(sumFaults(values)[0]?.message).toContain('0.50');
  });

  it('accepts instalments that equal the price', () => {
    expect(sumFaults({ lots: [{ priceFen: '100' }], instalments: [{ amountFen: '100' }] })).toEqual([]);
  });
});

it('a term of three years ends on the day before its anniversary', () => {
  expect(lastDayOf('2024-02-29', 3)).toBe('2027-02-27');
  expect(lastDayOf('2027-03-24', 3)).toBe('2030-03-23');
});

it('the months of a budget add up what was paid so far', () => {
  const paid = (month: string, disbursedFen: number) => ({
    month,
    source: 'GENERAL_BUDGET' as const,
    disbursedFen,
    cumulativeFen: 0,
  });
  const months = monthsOf(2026, [paid('2026-03', 500), paid('2026-05', 200)]);
  expect(months).toHaveLength(12);
  expect(months[2]).toMatchObject({ paidFen: 500, soFarFen: 500 });
  expect(months[11]).toMatchObject({ paidFen: 0, soFarFen: 700 });
});
