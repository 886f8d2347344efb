import { type PaidMonth } from '../ledger/ledger.rules';
import { type FundingSource } from '../../../../shared/domain/money';
import { type Fen, addFen } from '../../../../shared/kernel/money';

export type ExecutedMonth = PaidMonth & { cumulativeFen: Fen };

/** With what was paid of the source until then. `months` in their order; a month in which nothing moved is left out. */
export function cumulated(months: readonly PaidMonth[]): ExecutedMonth[] {
  const reached = new Map<FundingSource, Fen>();
  return months.map((each) => {
    const cumulativeFen = addFen(reached.get(each.source) ?? 0, each.disbursedFen);
    reached.set(each.source, cumulativeFen);
    return { ...each, cumulativeFen };
  });
}
