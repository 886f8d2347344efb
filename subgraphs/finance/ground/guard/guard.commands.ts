import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { type GroundTransaction } from '../context';
import { type Guard, inForce, waivedFor } from './guard.rules';

/** The district that buys, and the stations that it buys for: none yet at the award, and none at all for a district hub. */
export type Purchase = { districtCode: DivisionCode; stationIds: readonly string[] };

/** Returns the standard of today, with the rules that are waived today. @throws HubError INVALID_STATE where there is none */
export async function guardFor(tx: GroundTransaction, { districtCode, stationIds }: Purchase): Promise<Guard> {
  const policy = inForce(policyFor(POLICIES, { division: districtCode, on: tx.today }));
  const ofDistrict = await tx.waivers.rulesWaivedIn(districtCode);
  const ofStations = await tx.waivers.rulesWaivedAtEach(stationIds);
  return { policy, waived: waivedFor(ofDistrict, ofStations) };
}
