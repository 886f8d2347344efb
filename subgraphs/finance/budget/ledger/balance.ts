import { type LedgerAccount } from '../../../../shared/domain/money';
import { type Fen, addFen } from '../../../../shared/kernel/money';
import { type Column } from '../../../../shared/store/scoped-repository';
import { type LedgerPostingRow } from './ledger.row';

/** The column by which a balance is summed. */
export type BalanceKey = Column<LedgerPostingRow> & ('lotId' | 'contractId' | 'stationId' | 'budgetLineId');

/** The accounts that make up each figure. What is paid is part of what is committed. */
export const ACCOUNTS = {
  available: ['AVAILABLE'],
  committed: ['COMMITTED', 'PAID'],
  disbursed: ['PAID'],
} as const satisfies Record<string, readonly LedgerAccount[]>;
export type Balance = keyof typeof ACCOUNTS;

/** The amount of a year's general budget, by level of government. */
export type GeneralBudget = { cityFen: Fen; districtFen: Fen; streetFen: Fen };

/** Returns the sums by key. */
export function fenOf(figures: ReadonlyMap<string, { fen: Fen }>): Map<string, Fen> {
  return new Map([...figures].map(([key, { fen }]) => [key, fen]));
}

/** Returns the amounts of budget lines from the balances of their account APPROPRIATED, which are below zero. */
export function negated(sums: ReadonlyMap<string, Fen>): Map<string, Fen> {
  return new Map([...sums].map(([key, fen]) => [key, negative(fen)]));
}

/** Returns the amounts of the general budget for each level of government, from the same balances. */
export function negatedBudget({ cityFen, districtFen, streetFen }: GeneralBudget): GeneralBudget {
  return { cityFen: negative(cityFen), districtFen: negative(districtFen), streetFen: negative(streetFen) };
}

/** Returns the amount with the opposite sign. For 0 it returns 0, where a plain minus would return −0. */
function negative(fen: Fen): Fen {
  return addFen(0, -fen);
}
