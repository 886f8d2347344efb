import { type LedgerAccount } from '../../../../shared/domain/money';
import { type Fen, addFen } from '../../../../shared/kernel/money';
import { type Column } from '../../../../shared/store/scoped-repository';
import { type LedgerPostingRow } from './ledger.row';

/** The columns by which balances can be grouped. */
export type BalanceKey = Column<LedgerPostingRow> & ('lotId' | 'contractId' | 'stationId' | 'budgetLineId');

/**
 * The accounts whose postings are summed for each balance. The committed amount includes the amount that is already
 * paid.
 */
export const ACCOUNTS = {
  available: ['AVAILABLE'],
  committed: ['COMMITTED', 'PAID'],
  disbursed: ['PAID'],
} as const satisfies Record<string, readonly LedgerAccount[]>;
export type Balance = keyof typeof ACCOUNTS;

/** The amount of a year's general budget, by level of government. */
export type GeneralBudget = { cityFen: Fen; districtFen: Fen; streetFen: Fen };

/** Returns the value `fen` of each key, without the object that contains it. */
export function fenOf(figures: ReadonlyMap<string, { fen: Fen }>): Map<string, Fen> {
  return new Map([...figures].map(([key, { fen }]) => [key, fen]));
}

/**
 * Returns the appropriated amount of each budget line or division. The input is the balance of the account
 * APPROPRIATED, which is the negative amount, because all money leaves this account.
 */
export function negated(sums: ReadonlyMap<string, Fen>): Map<string, Fen> {
  return new Map([...sums].map(([key, fen]) => [key, negative(fen)]));
}

/**
 * Returns the general budget of each level of government. The input is the balance of the account APPROPRIATED for each
 * level, which is the negative amount.
 */
export function negatedBudget({ cityFen, districtFen, streetFen }: GeneralBudget): GeneralBudget {
  return { cityFen: negative(cityFen), districtFen: negative(districtFen), streetFen: negative(streetFen) };
}

/** Returns the amount with the opposite sign. For 0 it returns 0, where a plain minus would return −0. */
function negative(fen: Fen): Fen {
  return addFen(0, -fen);
}
