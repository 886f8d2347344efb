import { type PlainDate, projectYearOf } from '../../../../shared/kernel/dates/period';

export type LotTerm = { id: string; startsOn: PlainDate; endsOn: PlainDate; terminatedOn: PlainDate | null };

/** Returns whether the lot is in force on a day. From the day of its termination on, it is no longer in force. */
export function isInForce({ startsOn, endsOn, terminatedOn }: LotTerm, today: PlainDate): boolean {
  return startsOn <= today && today <= endsOn && (terminatedOn === null || terminatedOn > today);
}

/**
 * Returns the lot of a station that is in force on the day. If there is none, returns the lot with the latest first
 * day, in the past or in the future. Returns null if the station has no lot.
 */
export function lotAt<Lot extends LotTerm>(lots: readonly Lot[], today: PlainDate): Lot | null {
  const byStart = (a: Lot, b: Lot) => b.startsOn.localeCompare(a.startsOn) || b.id.localeCompare(a.id);
  const latest = lots.toSorted(byStart);
  return latest.find((lot) => isInForce(lot, today)) ?? latest[0] ?? null;
}

/** Returns the calendar year in which the current project year of the lot began; null if the lot is not in force. */
export function currentProjectYear(lot: LotTerm, today: PlainDate): number | null {
  return isInForce(lot, today) ? (projectYearOf(lot.startsOn, today)?.projectYear ?? null) : null;
}
