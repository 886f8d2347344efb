import { type EventPlace } from '../../../../shared/store/write';
import { type LotStampRow } from '../lot/lot-stamp.row';

/**
 * Where an event of a lot or of its money belongs: it is the purchaser's like the lot itself, and so has no station of which another
 * district would see it.
 */
export function purchasersPlace({ districtCode }: Pick<LotStampRow, 'districtCode'>): EventPlace {
  return { stationId: null, divisionCode: districtCode, districtCode };
}
