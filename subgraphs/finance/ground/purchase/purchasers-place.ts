import { type EventPlace } from '../../../../shared/store/write';
import { type LotStampRow } from '../lot/lot-stamp.row';

/**
 * Returns the place of an event of a lot or of its money: the purchaser's district, as for the lot itself. It names no
 * station, because an event of a station is also seen by the district to which the station moves later. The details of
 * the event name the station instead, as `stationId` or `stationIds`.
 */
export function purchasersPlace({ districtCode }: Pick<LotStampRow, 'districtCode'>): EventPlace {
  return { stationId: null, divisionCode: districtCode, districtCode };
}
