import { type PaidMonth } from '../ledger/ledger.rules';
import { type FundingSource } from '../../../../shared/domain/money';
import { type Fen, addFen } from '../../../../shared/kernel/money';

export type ExecutedMonth = PaidMonth & { cumulativeFen: Fen };

/**
 * Returns each row with its cumulative sum: what was paid from the row's source up to the end of the row's month. The
 * input must be in order of time. A source has no row for a month without payments or returns.
 */
export function cumulated(months: readonly PaidMonth[]): ExecutedMonth[] {
  const reached = new Map<FundingSource, Fen>();
  return months.map((each) => {
    const cumulativeFen = addFen(reached.get(each.source) ?? 0, each.disbursedFen);
    reached.set(each.source, cumulativeFen);
    return { ...each, cumulativeFen };
  });
}
