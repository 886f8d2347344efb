import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';

type Lot = { districtCode: DivisionCode; stationId: string | null };
type Place = Pick<PlaceRow, 'stationId' | 'districtCode' | 'status'>;

/**
 * Returns the lots with the district that they serve now (CO-3). A district hub serves the district that purchased it.
 * A station belongs to the district that supervises it now, even if another district purchased its lot. Lots of closed
 * stations, and of stations that are missing from `places`, are left out.
 */
export function inServedDistricts<L extends Lot>(lots: readonly L[], places: readonly Place[]): L[] {
  const open = places.filter(({ status }) => status !== 'CLOSED');
  const districts = new Map(open.map(({ stationId, districtCode }) => [stationId, districtCode]));
  return lots.flatMap((lot) => {
    const districtCode = lot.stationId === null ? lot.districtCode : districts.get(lot.stationId);
    return districtCode === undefined ? [] : [{ ...lot, districtCode }];
  });
}
