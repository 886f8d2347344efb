import { exactSum } from '../../../kit/form/money';
import { type Statement } from '../../../nouns/reconciliation/read-statement';
import { linesOfOtherDays } from '../../../nouns/reconciliation/statement-date';
import { RECONCILING } from '../../../words/finance/reconciliation';
import { yuan } from '../../../words/format';
import { say } from '../../../words/language';

/** The maximum number of lines that the Hub accepts in a statement. */
export const MOST_LINES = 2000;

type StatementSummaryProps = { statement: Statement; faulty: number; date: string };

/** Says what was read from a statement: its lines and their sum, the skipped lines, and what is wrong. */
export function StatementSummary({ statement, faulty, date }: StatementSummaryProps) {
  const { lines, totals, credits } = statement;
  const others = linesOfOtherDays(lines, date);
  const sum = exactSum(lines.map(({ amountFen }) => amountFen ?? 0));
  if (lines.length + totals + credits === 0) return null;
  return (
    <div role="status">
      <p>{say(RECONCILING.previewSum, { count: lines.length, sum: yuan(sum) })}</p>
      {totals > 0 && <p>{say(RECONCILING.skippedTotals, { count: totals })}</p>}
      {credits > 0 && <p>{say(RECONCILING.skippedCredits, { count: credits })}</p>}
      {others > 0 && <p>{say(RECONCILING.otherDays, { count: others, date })}</p>}
      {faulty > 0 && <p className="fault-text">{say(RECONCILING.faultyLines, { count: faulty })}</p>}
      {lines.length > MOST_LINES && <p className="fault-text">{say(RECONCILING.tooMany)}</p>}
    </div>
  );
}
