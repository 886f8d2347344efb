import { type FundingSource } from '../../../../shared/domain/money';
import { type Fen, addFen } from '../../../../shared/kernel/money';

/** What was paid of one source in one month, less what came back in it: below 0 where more came back. */
export type Month = { month: string; source: FundingSource; disbursedFen: Fen };
export type ExecutedMonth = Month & { cumulativeFen: Fen };

/** With what was paid of the source until then. `months` in their order; a month in which nothing moved is left out. */
export function cumulated(months: readonly Month[]): ExecutedMonth[] {
  const reached = new Map<FundingSource, Fen>();
  return months.map((each) => {
    const cumulativeFen = addFen(reached.get(each.source) ?? 0, each.disbursedFen);
    reached.set(each.source, cumulativeFen);
    return { ...each, cumulativeFen };
  });
}
