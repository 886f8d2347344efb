import { type PaidMonth } from '../../../subgraphs/finance/budget/ledger/ledger.rules';
import { cumulated } from '../../../subgraphs/finance/budget/budget-execution/budget-execution.rules';

const month = (name: string, source: PaidMonth['source'], disbursedFen: number): PaidMonth => ({
  month: name,
  source,
  disbursedFen,
});

it('sums each source separately, and deducts a returned payment in the month of its return', () => {
  const months = [
    month('2026-01', 'CHARITY', 5),
    month('2026-01', 'ELDERLY', 7),
    month('2026-03', 'CHARITY', -5),
    month('2027-01', 'ELDERLY', Number.MAX_SAFE_INTEGER - 7),
  ];
  expect(cumulated(months).map(({ cumulativeFen }) => cumulativeFen)).toEqual([5, 7, 0, Number.MAX_SAFE_INTEGER]);
  expect(cumulated([])).toEqual([]);
});
