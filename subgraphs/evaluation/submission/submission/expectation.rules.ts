import { addMonths, type PlainDate } from '../../../../shared/kernel/dates/period';
import { type ObligationRow } from './obligation.row';
import { type Expected } from './obligation.rules';

/** How far the hub looks: back, for whoever becomes known late, and ahead. */
export type Horizon = { years: readonly number[]; briefsFrom: PlainDate; until: PlainDate };

/** From last year's filings and twelve months of briefs to the end of next year. A lot's few other reports are all asked for. */
export function horizonOf(today: PlainDate): Horizon {
  const year = Number(today.slice(0, 4));
  return {
    years: [year - 1, year, year + 1],
    briefsFrom: addMonths(`${today.slice(0, 7)}-01`, -12),
    until: `${year + 1}-12-31`,
  };
}

export function isWithin({ kind, beginsOn, dueOn }: Expected, { briefsFrom, until }: Horizon): boolean {
  return dueOn <= until && (kind !== 'MONTHLY_BRIEF' || beginsOn >= briefsFrom);
}

type Kept = Pick<ObligationRow, 'kind' | 'period' | 'dueOn' | 'revision' | 'isCancelled'>;

/** What a change of lot, arrival or policy makes of an owner's obligations. */
export type Reconciled<Row> = { added: Expected[]; changed: Row[] };

/**
 * `schedule` is all that the owner has ever to send. What was sent stays as it is; of what was not, dates move, and what is not
 * asked for any more is cancelled, or asked for again.
 */
export function reconciled<Row extends Kept>(
  existing: readonly Row[],
  schedule: readonly Expected[],
  today: PlainDate,
): Reconciled<Row> {
  const horizon = horizonOf(today);
  const known = new Set(existing.map(keyOf));
  const wanted = new Map(schedule.map((each) => [keyOf(each), each]));
  const changed = existing.flatMap((row): Row[] => {
    if (row.revision > 0) return [];
    const dueOn = wanted.get(keyOf(row))?.dueOn ?? row.dueOn;
    const isCancelled = !wanted.has(keyOf(row));
    const isSame = dueOn === row.dueOn && isCancelled === row.isCancelled;
    return isSame ? [] : [{ ...row, dueOn, isCancelled }];
  });
  return { added: schedule.filter((each) => !known.has(keyOf(each)) && isWithin(each, horizon)), changed };
}

export function keyOf({ kind, period }: Pick<Expected, 'kind' | 'period'>): string {
  return `${kind} ${period}`;
}
