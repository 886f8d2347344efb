import { type PaidMonth } from '../ledger/ledger.rules';
import { type FundingSource } from '../../../../shared/domain/money';
import { type Fen, addFen } from '../../../../shared/kernel/money';

export type ExecutedMonth = PaidMonth & { cumulativeFen: Fen };

/**
 * Returns the months, each with the total that was paid from its source up to the end of that month. The input must be
 * in order of time. Both the input and the result have a row only for months with payments or returns.
 */
export function cumulated(months: readonly PaidMonth[]): ExecutedMonth[] {
  const reached = new Map<FundingSource, Fen>();
  return months.map((each) => {
    const cumulativeFen = addFen(reached.get(each.source) ?? 0, each.disbursedFen);
    reached.set(each.source, cumulativeFen);
    return { ...each, cumulativeFen };
  });
}
