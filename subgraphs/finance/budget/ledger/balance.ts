import { type LedgerAccount } from '../../../../shared/domain/money';
import { type Fen, addFen } from '../../../../shared/kernel/money';
import { type Column } from '../../../../shared/store/scoped-repository';
import { type Condition } from '../../../../shared/access/scope-sql';
import { type Figure } from '../../../../shared/store/figure-sql';
import { oneOf } from '../../../../shared/store/sql/conditions';
import { type LedgerPostingRow } from './ledger.row';

/** The columns by which balances can be grouped. */
export type BalanceKey = Column<LedgerPostingRow> & ('lotId' | 'contractId' | 'stationId' | 'budgetLineId');

/**
 * The accounts whose postings are summed for each balance. The committed amount includes the amount that is already
 * paid, and `unpaid` is the rest of it. All money of a budget line comes from the account APPROPRIATED, so the line's
 * `amount` is the amount taken from this account.
 */
const ACCOUNTS = {
  amount: ['APPROPRIATED'],
  available: ['AVAILABLE'],
  committed: ['COMMITTED', 'PAID'],
  disbursed: ['PAID'],
  unpaid: ['COMMITTED'],
} as const satisfies Record<string, readonly LedgerAccount[]>;
export type Balance = keyof typeof ACCOUNTS;
export const BALANCES = Object.keys(ACCOUNTS) as readonly Balance[];
/** The balances of one contract, lot, station, budget line or division, by name. */
export type Balances<Name extends Balance> = Readonly<Record<Name, Fen>>;

/** Returns the condition of the postings from which these balances are summed. */
export function postingsOfBalances(names: readonly Balance[]): Condition {
  return oneOf('account', [...new Set(names.flatMap((name) => ACCOUNTS[name]))]);
}

/** Returns the figure that sums each balance. */
export function sumsOf<Name extends Balance>(names: readonly Name[]): Record<Name, Figure<LedgerPostingRow>> {
  const sumOf = (name: Name) => ({ sum: 'amountFen', where: postingsOfBalances([name]) }) as const;
  return Object.fromEntries(names.map((name) => [name, sumOf(name)])) as Record<Name, Figure<LedgerPostingRow>>;
}

/** The amount of a year's general budget, by level of government. */
export type GeneralBudget = { cityFen: Fen; districtFen: Fen; streetFen: Fen };

/** Converts sums of postings to balances: `amount` is the negative sum of the account APPROPRIATED. */
export function withAmountNegated<Name extends Balance>(
  sums: ReadonlyMap<string, Balances<Name>>,
): Map<string, Balances<Name>> {
  const signed = (each: Balances<Name>) =>
    'amount' in each ? { ...each, amount: negative(each.amount as Fen) } : each;
  return new Map([...sums].map(([key, each]) => [key, signed(each)]));
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
