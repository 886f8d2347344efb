import { type EventPlace } from '../../../../shared/store/write';
import { type LotStampRow } from '../lot/lot-stamp.row';

/**
 * Returns the place of an event about a lot or its money, which is the purchaser's district. The place names no
 * station, because a district to which a station moves can read the events of that station. The details of the event
 * name the station instead, as `stationId` or `stationIds`.
 */
export function purchasersPlace({ districtCode }: Pick<LotStampRow, 'districtCode'>): EventPlace {
  return { stationId: null, divisionCode: districtCode, districtCode };
}
