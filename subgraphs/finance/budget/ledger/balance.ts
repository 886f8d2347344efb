import { type LedgerAccount } from '../../../../shared/domain/money';
import { type Fen, addFen } from '../../../../shared/kernel/money';
import { type Column } from '../../../../shared/store/scoped-repository';
import { type LedgerPostingRow } from './ledger.row';

/** The columns by which balances can be grouped. */
export type BalanceKey = Column<LedgerPostingRow> & ('lotId' | 'contractId' | 'stationId' | 'budgetLineId');

/** The accounts that make up each figure. Paid money is part of committed money. */
export const ACCOUNTS = {
  available: ['AVAILABLE'],
  committed: ['COMMITTED', 'PAID'],
  disbursed: ['PAID'],
} as const satisfies Record<string, readonly LedgerAccount[]>;
export type Balance = keyof typeof ACCOUNTS;

/** The amount of a year's general budget, by level of government. */
export type GeneralBudget = { cityFen: Fen; districtFen: Fen; streetFen: Fen };

/** Returns, for each key, the sum in fen that its figures contain. */
export function fenOf(figures: ReadonlyMap<string, { fen: Fen }>): Map<string, Fen> {
  return new Map([...figures].map(([key, { fen }]) => [key, fen]));
}

/**
 * Returns the appropriated amount for each key. A key is a budget line or a division. The input is the balance of
 * APPROPRIATED for each key. This balance is never above zero.
 */
export function negated(sums: ReadonlyMap<string, Fen>): Map<string, Fen> {
  return new Map([...sums].map(([key, fen]) => [key, negative(fen)]));
}

/**
 * Returns the general budget of each level of government. The input is the balance of APPROPRIATED for each level. This
 * balance is never above zero.
 */
export function negatedBudget({ cityFen, districtFen, streetFen }: GeneralBudget): GeneralBudget {
  return { cityFen: negative(cityFen), districtFen: negative(districtFen), streetFen: negative(streetFen) };
}

/** Returns the amount with the opposite sign. For 0 it returns 0, where a plain minus would return −0. */
function negative(fen: Fen): Fen {
  return addFen(0, -fen);
}
