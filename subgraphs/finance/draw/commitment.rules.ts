import { type Fen } from '../../../shared/money';
import { type CommitmentRow } from './commitment.row';

/**
 * What a lot that has ended binds no longer: of each budget line all that was not paid from it. What was paid stays, so that it is
 * traced to its origin (FN-2). @param paid from each line, by its id
 */
export function releasedUnpaid(commitments: readonly CommitmentRow[], paid: ReadonlyMap<string, Fen>): CommitmentRow[] {
  const left = new Map(paid);
  return commitments.flatMap((each) => {
    const amountFen = Math.min(each.amountFen, left.get(each.budgetLineId) ?? 0);
    left.set(each.budgetLineId, (left.get(each.budgetLineId) ?? 0) - amountFen);
    return amountFen === each.amountFen ? [] : [{ ...each, amountFen }];
  });
}
