import { type PlaceLotRow, type PlaceRow } from '../../../../shared/follow/projection/place';
import { type EventPlace } from '../../../../shared/store/write';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Asking } from '../../../../shared/graphql/request-context';
import { allInForceOn, inForceOn } from './station.rules';
import { type BeyondLots } from './place.repository';

/** Where an event of a station belongs. */
export function eventPlaceOf({ stationId, divisionCode, districtCode }: PlaceRow): EventPlace {
  return { stationId, divisionCode, districtCode };
}

/** Who serves a station is known past the caller's scope. */
export type ServedTransaction = Pick<Asking, 'today'> & BeyondLots;

/** The lot under which a contractor serves a station today, whoever asks; null where nobody does. */
export async function servedBy(tx: ServedTransaction, stationId: string): Promise<PlaceLotRow | null> {
  return inForceOn(await tx.beyond.lots.findByKeys('stationId', [stationId]), tx.today);
}

/** All contractors with a lot in force at a station on one of these days. */
export async function contractorsOn(tx: BeyondLots, stationId: string, days: readonly PlainDate[]): Promise<string[]> {
  const lots = await tx.beyond.lots.findByKeys('stationId', [stationId]);
  return days.flatMap((day) => allInForceOn(lots, day).map(({ contractorId }) => contractorId));
}
