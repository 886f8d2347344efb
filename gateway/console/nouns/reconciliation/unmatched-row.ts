import { RECONCILIATION_PROBLEM, type ReconciliationProblem } from '../../../../shared/domain/money';
import { exactSum } from '../../kit/form/money';
import { RECONCILING } from '../../words/finance/reconciliation';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';

/** A line of the statement or a recorded payment for which no match was found. */
export type UnmatchedRow = {
  voucher: string;
  amountFen: number;
  paidOn: string;
  recordedFen: number | null;
  recordedOn: string | null;
  problem: ReconciliationProblem;
};

/**
 * Returns whether the row comes from the statement. Otherwise the row is a recorded payment, and the Hub fills in the
 * recorded amount and date.
 */
export function isStated({ problem }: UnmatchedRow): boolean {
  return problem !== 'NOT_IN_STATEMENT';
}

/**
 * Returns the amount in the statement minus the recorded amount. Null if they are equal or if one of them is missing.
 */
export function gapOf(row: UnmatchedRow): number | null {
  if (!isStated(row) || row.recordedFen === null || row.amountFen === row.recordedFen) return null;
  return row.amountFen - row.recordedFen;
}

/**
 * Returns the text for a difference. If amount and date both differ, the Hub reports only the amount, so this text adds
 * the date.
 */
export function problemText({ problem, paidOn, recordedOn }: UnmatchedRow): string {
  const text = labelOf(RECONCILIATION_PROBLEM, problem);
  return problem === 'AMOUNT_DIFFERS' && paidOn !== recordedOn ? say(RECONCILING.dateToo, { problem: text }) : text;
}

/** Returns the sum of the matched lines: the statement's total minus the lines that are differences. */
export function matchedSum(statementFen: bigint, unmatched: readonly UnmatchedRow[]): bigint {
  return statementFen - exactSum(unmatched.filter(isStated).map(({ amountFen }) => amountFen));
}
