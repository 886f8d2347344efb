import { type PlaceLotRow, type PlaceRow } from '../../../../shared/follow/projection/place';
import { type EventPlace } from '../../../../shared/store/write';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Asking } from '../../../../shared/graphql/request-context';
import { allInForceOn, inForceOn } from './station.rules';
import { type BeyondLots } from './place.repository';

/** Returns the station, division and district to which an event about the station belongs. */
export function eventPlaceOf({ stationId, divisionCode, districtCode }: PlaceRow): EventPlace {
  return { stationId, divisionCode, districtCode };
}

/**
 * The transaction that reads the lots of a station outside the caller's scope, because every command must know which
 * contractor serves the station.
 */
export type ServedTransaction = Pick<Asking, 'today'> & BeyondLots;

/**
 * Returns the lot under which a contractor serves a station today, even if the lot is outside the caller's scope. Null
 * if no contractor serves the station.
 */
export async function servedBy(tx: ServedTransaction, stationId: string): Promise<PlaceLotRow | null> {
  return inForceOn(await tx.beyond.lots.findByKeys('stationId', [stationId]), tx.today);
}

/**
 * Returns the ids of all contractors that had a lot in force at a station on one of these days. An id may occur more
 * than once.
 */
export async function contractorsOn(tx: BeyondLots, stationId: string, days: readonly PlainDate[]): Promise<string[]> {
  const lots = await tx.beyond.lots.findByKeys('stationId', [stationId]);
  return days.flatMap((day) => allInForceOn(lots, day).map(({ contractorId }) => contractorId));
}
