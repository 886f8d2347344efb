import { type Fault } from '../../../graph/refusal';
import { type Values } from '../../../kit/form/field';
import { lineText } from '../../../nouns/budget/budget-line';
import { type LineChoice, fieldOf, postingsOf, sumOf } from '../../../nouns/budget/line-amounts';
import { PAYING } from '../../../words/finance/payment';
import { yuan } from '../../../words/format';
import { say } from '../../../words/language';
import { type Payment } from './payment-steps';

/** A budget line from which a payment can be made. `leftFen` is the encumbered money that is still unpaid. */
export type PayLine = LineChoice & { leftFen: number };

/**
 * Returns the budget lines on which the contract still has encumbered money. The payment can be made from these lines.
 */
export function linesOf({ lot }: Payment): PayLine[] {
  return (lot?.contract?.commitments ?? []).flatMap(({ budgetLine, committedFen, disbursedFen }) => {
    const leftFen = committedFen - disbursedFen;
    if (budgetLine === null || leftFen <= 0) return [];
    const help = say(PAYING.lineHelp, { left: yuan(leftFen) });
    return [{ id: budgetLine.id, text: lineText(budgetLine), help, leftFen }];
  });
}

/** Returns the faults of the amounts that were entered for the budget lines. */
export function faultsOf(values: Values, lines: readonly PayLine[], amountFen: number): Fault[] {
  const postings = postingsOf(values, lines);
  const above = postings.flatMap(({ budgetLineId, amountFen: fen }) => {
    const line = lines.find(({ id }) => id === budgetLineId);
    if (line === undefined || fen <= line.leftFen) return [];
    const message = say(PAYING.aboveLeft, { line: line.text, left: yuan(line.leftFen) });
    return [{ field: fieldOf(line.id), message }];
  });
  const sum = sumOf(postings);
  if (above.length > 0 || sum === BigInt(amountFen)) return above;
  const first = fieldOf(lines[0]?.id ?? '');
  return [{ field: first, message: say(PAYING.sumDiffers, { sum: yuan(sum), amount: yuan(amountFen) }) }];
}
