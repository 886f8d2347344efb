import { type EventPlace } from '../../../../shared/store/write';
import { type LotStampRow } from '../lot/lot-stamp.row';

/**
 * Returns the division to which an event about a lot or its money belongs. This is the purchaser's district, and the
 * event names no station here. If it did, a district to which the station moves later could read the event. The details
 * of the event name the station instead, as `stationId` or `stationIds`.
 */
export function purchasersPlace({ districtCode }: Pick<LotStampRow, 'districtCode'>): EventPlace {
  return { stationId: null, divisionCode: districtCode, districtCode };
}
