import { type LotStatus } from '../../../shared/domain/contracts';
import {
  contractPrice,
  contractStatus,
  missingClauses,
} from '../../../subgraphs/finance/contract/contract/contract.rules';
import { areOnTime, projectYearOfOrdinal } from '../../../subgraphs/finance/contract/instalment/instalment.rules';
import { currentProjectYear, isInForce, lotAt } from '../../../subgraphs/finance/contract/lot/lot.rules';

describe('contract', () => {
  const term = { startsOn: '2025-01-01', endsOn: '2027-12-31' };
  const lots = (...statuses: LotStatus[]) => statuses.map((status) => ({ status, priceFen: 1 }));

  it.each([
    ['2024-12-31', 'SIGNED'],
    ['2025-01-01', 'IN_SERVICE'],
    ['2027-12-31', 'IN_SERVICE'],
    ['2028-01-01', 'EXPIRED'],
  ])('is on %s %s', (today, status) => {
    expect(contractStatus(term, lots('ACTIVE', 'TERMINATED'), today)).toBe(status);
  });

  it('is terminated only after all its lots are terminated or settled', () => {
    expect(contractStatus(term, lots('TERMINATED', 'SETTLED'), '2026-01-01')).toBe('TERMINATED');
    expect(contractStatus(term, lots('TERMINATED', 'HELD'), '2026-01-01')).toBe('IN_SERVICE');
    expect(contractStatus(term, [], '2026-01-01')).toBe('IN_SERVICE');
  });

  it('costs the exact sum of its lots, and refuses a sum beyond safe integers', () => {
    const price = (...prices: number[]) =>
      contractPrice(prices.map((priceFen) => ({ status: 'ACTIVE' as const, priceFen })));
    expect(price()).toBe(0);
    expect(price(9_007_199_254_740_000, 991)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => price(Number.MAX_SAFE_INTEGER, 1)).toThrow(RangeError);
  });

  it('lacks a clause that is absent, empty or blank', () => {
    const all = { content: 'a', term: 'b', quantity: 'c', quality: 'd', price: 'e', settlement: 'f' };
    const full = { ...all, rightsAndDuties: 'g', breachLiability: 'h' };
    expect(missingClauses(full)).toEqual([]);
    expect(missingClauses({ ...full, price: '', breachLiability: ' \n' })).toEqual(['price', 'breachLiability']);
    expect(missingClauses(all)).toEqual(['rightsAndDuties', 'breachLiability']);
  });
});

describe('lot', () => {
  const lot = { id: 'a', startsOn: '2025-03-01', endsOn: '2028-02-29', terminatedOn: null };

  it('is in force from its first to its last day, but not on the day of its termination', () => {
    const inForce = ['2025-02-28', '2025-03-01', '2028-02-29', '2028-03-01'].map((today) => isInForce(lot, today));
    expect(inForce).toEqual([false, true, true, false]);
    const terminated = { ...lot, terminatedOn: '2026-05-01' };
    expect(['2026-04-30', '2026-05-01'].map((today) => isInForce(terminated, today))).toEqual([true, false]);
  });

  it('serves the station while it is in force. Otherwise, the lot with the latest start serves it', () => {
    const next = { id: 'b', startsOn: '2028-03-01', endsOn: '2031-02-28', terminatedOn: null };
    const at = (lots: (typeof lot)[], today: string) => lotAt(lots, today)?.id ?? null;
    expect(at([next, lot], '2028-02-20')).toBe('a');
    expect(at([lot, next], '2028-03-01')).toBe('b');
    expect(at([lot, next], '2040-01-01')).toBe('b');
    expect(at([{ ...lot, terminatedOn: '2028-01-01' } as never, next], '2028-02-20')).toBe('b');
    expect(at([], '2028-02-20')).toBeNull();
  });

  it('names its current project year by the calendar year of its start', () => {
    const year = (today: string) => currentProjectYear(lot, today);
    expect(['2025-03-01', '2026-02-28', '2026-03-01', '2028-02-29'].map(year)).toEqual([2025, 2025, 2026, 2027]);
    expect(['2025-02-28', '2028-03-01'].map(year)).toEqual([null, null]);
  });
});

describe('instalments of a contract', () => {
  it('are late only after the due date, and only while they are due or requested', () => {
    const today = '2026-06-17';
    const one = (status: 'DUE' | 'REQUESTED' | 'PLANNED' | 'HELD' | 'PAID' | 'CANCELLED', dueOn: string) => [
      { status, dueOn },
    ];
    expect(areOnTime([...one('DUE', today), ...one('REQUESTED', '2026-06-18')], today)).toBe(true);
    expect(areOnTime(one('DUE', '2026-06-16'), today)).toBe(false);
    expect(areOnTime(one('REQUESTED', '2026-06-16'), today)).toBe(false);
    for (const status of ['PLANNED', 'HELD', 'PAID', 'CANCELLED'] as const) {
      expect(areOnTime(one(status, '2020-01-01'), today)).toBe(true);
    }
    expect(areOnTime([], today)).toBe(true);
  });

  it('have the calendar year in which their project year begins, even after a leap day', () => {
    expect([1, 2, 3].map((ordinal) => projectYearOfOrdinal('2025-07-01', ordinal))).toEqual([2025, 2026, 2027]);
    expect(projectYearOfOrdinal('2024-02-29', 2)).toBe(2025);
  });
});
