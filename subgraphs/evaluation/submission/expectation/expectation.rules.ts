import { addMonths, type PlainDate } from '../../../../shared/kernel/dates/period';
import { type ObligationRow } from '../obligation/obligation.row';
import { type Expected } from '../obligation/obligation.rules';

/**
 * The period for which the Hub works out obligations. It extends into the past, because the Hub may learn of a
 * contractor late, and into the future.
 */
export type Horizon = { years: readonly number[]; briefsFrom: PlainDate; until: PlainDate };

/**
 * Returns the horizon of a day: filings from last year, briefs from twelve months ago, both until the end of next year.
 * A lot's other reports are few and have no earliest day.
 */
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

/** The changes to an owner's obligations after its lot, its policy or the facts of its service have changed. */
export type Reconciled<Row> = { added: Expected[]; changed: Row[] };

/**
 * Compares the existing obligations with `schedule`, which holds everything that the owner must ever submit. Submitted
 * obligations stay unchanged. Other obligations get their new due dates. Obligations that are no longer required are
 * cancelled, and cancelled obligations that are required again are restored.
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
