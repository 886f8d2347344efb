import DataLoader from 'dataloader';
import { type Balance, type BalanceKey } from './balance';
import { figuresLoader } from '../../../../shared/store/load-rows';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Fen } from '../../../../shared/kernel/money';
import { type LedgerRepository, type LedgerSlice } from './ledger.repository';

export type DivisionYear = { code: DivisionCode; year: number };

/**
 * Returns the loaders of a balance by id and by division. They load 0 if nothing was booked. A batch of ids runs one
 * SQL statement. A batch of divisions runs at most two for each year: one for streets and towns, and one for the
 * divisions above them.
 */
function balanceLoaders(ledger: LedgerRepository, balance: Balance) {
  const by = (key: BalanceKey) => figuresLoader((ids: readonly string[]) => ledger.sumsBy(key, ids, balance), 0);
  return {
    contract: by('contractId'),
    lot: by('lotId'),
    station: by('stationId'),
    budgetLine: by('budgetLineId'),
    division: divisionSumLoader((codes, year) => ledger.sumsIn(codes, year, balance)),
  };
}

/** Returns a loader of sums for divisions in a year. It loads 0 where there is no sum. */
function divisionSumLoader(
  sums: (codes: readonly DivisionCode[], year: number) => Promise<Map<string, Fen>>,
): DataLoader<DivisionYear, Fen, string> {
  return new DataLoader(
    async (wanted) => {
      const found = new Map<string, Fen>();
      for (const year of new Set(wanted.map((each) => each.year))) {
        const codes = wanted.filter((each) => each.year === year).map((each) => each.code);
        for (const [code, fen] of await sums(codes, year)) found.set(`${code} ${year}`, fen);
      }
      return wanted.map(({ code, year }) => found.get(`${code} ${year}`) ?? 0);
    },
    { cacheKeyFn: ({ code, year }) => `${code} ${year}` },
  );
}

/** Returns the loaders of the balances of the ledger, and of the amounts of budget lines. */
export function ledgerLoaders({ ledger }: LedgerSlice) {
  return {
    committed: balanceLoaders(ledger, 'committed'),
    disbursed: balanceLoaders(ledger, 'disbursed'),
    available: figuresLoader((ids: readonly string[]) => ledger.sumsBy('budgetLineId', ids, 'available'), 0),
    amount: figuresLoader((ids: readonly string[]) => ledger.amountsOf(ids), 0),
    budgeted: divisionSumLoader((codes, year) => ledger.amountsIn(codes, year)),
  };
}
export type LedgerLoaders = ReturnType<typeof ledgerLoaders>;
