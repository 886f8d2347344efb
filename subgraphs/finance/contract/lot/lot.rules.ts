import { type PlainDate, projectYearOf } from '../../../../shared/kernel/dates/period';

export type LotTerm = { id: string; startsOn: PlainDate; endsOn: PlainDate; terminatedOn: PlainDate | null };

/** Returns whether the lot is in force on a day. From the day of its termination on, it is not. */
export function isInForce({ startsOn, endsOn, terminatedOn }: LotTerm, today: PlainDate): boolean {
  return startsOn <= today && today <= endsOn && (terminatedOn === null || terminatedOn > today);
}

/**
 * Returns the lot of a station: the one in force, or else the one that starts last, past or future. Null where there is
 * none.
 */
export function lotAt<Lot extends LotTerm>(lots: readonly Lot[], today: PlainDate): Lot | null {
  const byStart = (a: Lot, b: Lot) => b.startsOn.localeCompare(a.startsOn) || b.id.localeCompare(a.id);
  const latest = lots.toSorted(byStart);
  return latest.find((lot) => isInForce(lot, today)) ?? latest[0] ?? null;
}

/** Returns the calendar year in which the lot's current project year began; null while none runs. */
export function currentProjectYear(lot: LotTerm, today: PlainDate): number | null {
  return isInForce(lot, today) ? (projectYearOf(lot.startsOn, today)?.projectYear ?? null) : null;
}
