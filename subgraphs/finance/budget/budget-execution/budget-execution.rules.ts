import { type PaidMonth } from '../ledger/ledger.rules';
import { type FundingSource } from '../../../../shared/domain/money';
import { type Fen, addFen } from '../../../../shared/kernel/money';

export type ExecutedMonth = PaidMonth & { cumulativeFen: Fen };

/**
 * Returns the months, each with the total that was paid from its source up to the end of the month. `months` must be in
 * order. Months with neither payments nor returns are missing.
 */
export function cumulated(months: readonly PaidMonth[]): ExecutedMonth[] {
  const reached = new Map<FundingSource, Fen>();
  return months.map((each) => {
    const cumulativeFen = addFen(reached.get(each.source) ?? 0, each.disbursedFen);
    reached.set(each.source, cumulativeFen);
    return { ...each, cumulativeFen };
  });
}
