import { amountText } from '../../kit/form/money';
import { Facts } from '../../kit/record/facts';
import { PAYING } from '../../words/finance/payment';
import { type Posting, sumOf } from './line-amounts';

/** Shows the sum of the amounts that were entered for budget lines, in figures and capital numerals. */
export function SumOfLines({ postings }: { postings: readonly Posting[] }) {
  return <Facts facts={[[PAYING.sumOfLines, amountText(sumOf(postings))]]} />;
}
