import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { isInForce } from '../../contract/lot/lot.rules';
import { type LotRow } from '../../ground/lot/lot.row';

/** The facts that decide whether a lot is in conflict with another lot (CO-3). */
export type Conflicts = {
  /**
   * The district that the lot serves now: the district of the hub, or the district that supervises the station. Null
   * for a closed station.
   */
  servedDistrict: DivisionCode | null;
  /**
   * Lots that may conflict with this lot (CO-3), each with the district that it serves now. The lots of several facts
   * are loaded together, so the list may also contain lots that conflict only with other lots. `isInConflict` selects
   * the lots that concern this lot.
   */
  rivals: readonly LotRow[];
};

/**
 * Returns whether a district's hub and one of its stations have the same contractor, with both lots in force on the day
 * (CO-3, 四(二)). A station belongs to the district that supervises it now. From the day of its termination on, a lot is
 * no longer in force.
 */
export function isInConflict({ lot, servedDistrict, rivals }: Conflicts & { lot: LotRow }, on: PlainDate): boolean {
  const isRival = ({ districtCode, contractorId, stationId }: LotRow) =>
    districtCode === servedDistrict &&
    contractorId === lot.contractorId &&
    (stationId === null) !== (lot.stationId === null);
  return isInForce(lot, on) && rivals.some((each) => isRival(each) && isInForce(each, on));
}
