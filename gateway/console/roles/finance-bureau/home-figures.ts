import { exactSum } from '../../kit/form/money';
import { type FirstPage } from '../../kit/table/first-page';
import { FINANCE_HOME } from '../../words/finance/home';
import { NOT_KNOWN, yuan } from '../../words/format';
import { say } from '../../words/language';

const sumOf = (amounts: readonly number[]) => yuan(exactSum(amounts));

/**
 * Returns a text with the number of payments and their sum. If not all payments were read, the text says that the sum
 * covers only the first ones.
 */
export function amountsText(page: FirstPage<{ amountFen: number }>): string {
  if (page === null) return NOT_KNOWN;
  const { nodes, totalCount: count } = page;
  const sum = sumOf(nodes.map(({ amountFen }) => amountFen));
  const shown = nodes.length;
  return say(shown === count ? FINANCE_HOME.countAndSum : FINANCE_HOME.firstAndSum, { count, shown, sum });
}

/**
 * Returns a text that says how many of the payments the viewer may process. Null if there are no payments, or if they
 * could not be read.
 */
export function ownText<Row>(page: FirstPage<Row>, isOwn: (row: Row) => boolean): string | null {
  if (page === null || page.totalCount === 0) return null;
  const { nodes, totalCount } = page;
  const shown = nodes.length;
  return say(shown === totalCount ? FINANCE_HOME.mine : FINANCE_HOME.mineOfFirst, {
    count: nodes.filter(isOwn).length,
    shown,
  });
}

/** Returns the number of differences that the reconciliations found, also if a day was reconciled several times. */
export function differencesText(page: FirstPage<{ unmatched: readonly unknown[] }>): string {
  if (page === null) return NOT_KNOWN;
  const { nodes, totalCount: total } = page;
  const count = nodes.reduce((sum, { unmatched }) => sum + unmatched.length, 0);
  const shown = nodes.length;
  return say(shown === total ? FINANCE_HOME.differences : FINANCE_HOME.differencesOfFirst, { count, shown, total });
}

/** Returns the amount that is available on the budget lines, in yuan. */
export function availableText(page: FirstPage<{ availableFen: number }>): string {
  if (page === null) return NOT_KNOWN;
  const { nodes, totalCount: total } = page;
  const sum = sumOf(nodes.map(({ availableFen }) => availableFen));
  const shown = nodes.length;
  return say(shown === total ? FINANCE_HOME.availableSum : FINANCE_HOME.availableOfFirst, { total, shown, sum });
}
