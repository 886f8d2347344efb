import { type LedgerAccount } from '../../../../shared/domain/money';
import { type Fen, addFen } from '../../../../shared/kernel/money';
import { type Column } from '../../../../shared/store/scoped-repository';
import { type LedgerPostingRow } from './ledger.row';

/** The column by which a balance is summed. */
export type BalanceKey = Column<LedgerPostingRow> & ('lotId' | 'contractId' | 'stationId' | 'budgetLineId');

/** The accounts of each figure that is shown (api.md, Money). */
export const ACCOUNTS = {
  available: ['AVAILABLE'],
  committed: ['COMMITTED', 'PAID'],
  disbursed: ['PAID'],
} as const satisfies Record<string, readonly LedgerAccount[]>;
export type Balance = keyof typeof ACCOUNTS;

/** What the general budget of a year amounts to, by the level of government whose it is. */
export type GeneralBudget = { cityFen: Fen; districtFen: Fen; streetFen: Fen };

/** Returns the sums by key. */
export function fenOf(figures: ReadonlyMap<string, { fen: Fen }>): Map<string, Fen> {
  return new Map([...figures].map(([key, { fen }]) => [key, fen]));
}

/** Returns what lines amount to, from what was taken of APPROPRIATED, which is below zero. */
export function negated(sums: ReadonlyMap<string, Fen>): Map<string, Fen> {
  return new Map([...sums].map(([key, fen]) => [key, negative(fen)]));
}

/** Returns the same of the general budget, level by level. */
export function negatedBudget({ cityFen, districtFen, streetFen }: GeneralBudget): GeneralBudget {
  return { cityFen: negative(cityFen), districtFen: negative(districtFen), streetFen: negative(streetFen) };
}

/** Zero stays zero: there is no −0. */
function negative(fen: Fen): Fen {
  return addFen(0, -fen);
}
