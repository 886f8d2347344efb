import { type EventPlace } from '../../../../shared/store/write';
import { type LotStampRow } from '../lot/lot-stamp.row';

/**
 * Returns the place of an event of a lot or of its money: the purchaser's district, as for the lot itself. It names no
 * station, so that no other district sees the event.
 */
export function purchasersPlace({ districtCode }: Pick<LotStampRow, 'districtCode'>): EventPlace {
  return { stationId: null, divisionCode: districtCode, districtCode };
}
