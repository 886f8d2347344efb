import { type Reading } from '../../../../shared/graphql/request-context';
import { type BudgetLineRow } from '../../budget/budget-line/budget-line.row';
import { type BudgetLineSlice } from '../../budget/budget-line/budget-line.repository';
import { type LedgerSlice } from '../../budget/ledger/ledger.repository';
import { ruleOf } from '../../../../shared/policy/policy';
import { type Standing, type StandingContext, loadStanding } from '../procurement/standing.loader';

/** The repositories that read the funds of a district. */
export type FundsContext = StandingContext & Reading<object, BudgetLineSlice & LedgerSlice>;

/**
 * The `Standing` of the caller's own district, and its budget lines with available money. The lines in `lawful` may pay
 * station contracts (FN-2). The lines in `barred` may do so only where FN-2 is waived. `waivedAt` has the stations at
 * which FN-2 is waived. It is empty if no line is barred.
 */
export type Funds = {
  standing: Standing;
  lawful: readonly BudgetLineRow[];
  barred: readonly BudgetLineRow[];
  waivedAt: ReadonlySet<string>;
};

/** Returns the funds of the caller's own district; null for a caller without a district. */
export async function loadFunds(context: FundsContext): Promise<Funds | null> {
  const { caller, budgetLines, ledger, waivers } = context;
  const standing = await loadStanding(context);
  if (standing === null || !('division' in caller)) return null;
  const lines = await budgetLines.findByKeys('districtCode', [caller.division]);
  const ids = lines.map(({ id }) => id);
  const balances = await ledger.balancesBy('budgetLineId', ids, ['available']);
  const sources = ruleOf(standing.policy, 'FN-2')?.parameters.sources;
  const mayPay = ({ source }: BudgetLineRow) =>
    sources === undefined || standing.waived.has('FN-2') || sources.includes(source);
  const filled = lines.filter(({ id }) => (balances.get(id)?.available ?? 0) > 0);
  const barred = filled.filter((line) => !mayPay(line));
  const waivedAt = barred.length === 0 ? [] : await waivers.stationsWith('FN-2');
  return { standing, lawful: filled.filter(mayPay), barred, waivedAt: new Set(waivedAt) };
}
