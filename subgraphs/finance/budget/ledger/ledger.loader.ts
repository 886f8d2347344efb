import DataLoader from 'dataloader';
import { BALANCES, type Balance, type BalanceKey } from './balance';
import { groupLoader } from '../../../../shared/store/load-rows';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Fen } from '../../../../shared/kernel/money';
import { type LedgerRepository, type LedgerSlice } from './ledger.repository';

/** A balance of a contract, lot, station or budget line. */
type BalanceOfId = { id: string; balance: Balance };
/** A balance of a division in a year. */
type BalanceOfDivision = { code: DivisionCode; year: number; balance: Balance };

/** Returns the loader of balances by id. It loads 0 if nothing was booked. A batch runs one SQL statement. */
function balanceLoader(ledger: LedgerRepository, key: BalanceKey): DataLoader<BalanceOfId, Fen, string> {
  return new DataLoader(
    async (asked) => {
      const ids = [...new Set(asked.map(({ id }) => id))];
      const found = await ledger.balancesBy(key, ids, namesIn(asked));
      return asked.map(({ id, balance }) => found.get(id)?.[balance] ?? 0);
    },
    { cacheKeyFn: ({ id, balance }) => `${id} ${balance}` },
  );
}

/**
 * Returns the loader of balances by division. It loads 0 if nothing was booked. A batch runs at most two SQL statements
 * for each year: one for streets and towns, and one for the divisions above them.
 */
function divisionBalanceLoader(ledger: LedgerRepository): DataLoader<BalanceOfDivision, Fen, string> {
  const keyOf = ({ code, year, balance }: BalanceOfDivision) => `${code} ${year} ${balance}`;
  return groupLoader({ groupOf: ({ year }) => String(year), keyOf }, async (asked) => {
    const codes = [...new Set(asked.map(({ code }) => code))];
    const found = await ledger.balancesIn(codes, asked[0].year, namesIn(asked));
    return asked.map(({ code, balance }) => found.get(code)?.[balance] ?? 0);
  });
}

/** Returns the balances that are asked for, in a fixed order, so that equal requests send equal statements. */
function namesIn(asked: readonly { balance: Balance }[]): Balance[] {
  return BALANCES.filter((name) => asked.some(({ balance }) => balance === name));
}

/** Returns the loaders of the balances of the ledger. */
export function ledgerLoaders({ ledger }: LedgerSlice) {
  return {
    balances: {
      contract: balanceLoader(ledger, 'contractId'),
      lot: balanceLoader(ledger, 'lotId'),
      station: balanceLoader(ledger, 'stationId'),
      budgetLine: balanceLoader(ledger, 'budgetLineId'),
      division: divisionBalanceLoader(ledger),
    },
  };
}
export type LedgerLoaders = ReturnType<typeof ledgerLoaders>;
