import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { standardInForce } from '../../../../shared/policy/guard';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { type Guard, waivedFor } from './guard.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type WaiverSlice } from './waived.row';

/** The transaction that the commands of this file need. */
export type GuardTransaction = Transaction<WaiverSlice>;

/**
 * The district that buys, and the stations for which it buys. The list of stations is empty for a district hub, and for
 * an award, because an award names no stations yet.
 */
export type Purchase = { districtCode: DivisionCode; stationIds: readonly string[] };

/**
 * Returns the standard that is in force today, and the rules that are waived today.
 * @throws HubError INVALID_STATE if no standard is in force
 */
export async function guardFor(tx: GuardTransaction, { districtCode, stationIds }: Purchase): Promise<Guard> {
  const policy = standardInForce(policyFor(POLICIES, { division: districtCode, on: tx.today }));
  const ofDistrict = await tx.waivers.rulesWaivedIn(districtCode);
  const ofStations = await tx.waivers.rulesWaivedAtEach(stationIds);
  return { policy, waived: waivedFor(ofDistrict, ofStations) };
}
