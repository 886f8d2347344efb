import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { standardInForce } from '../../../../shared/policy/guard';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { type Guard, waivedFor } from './guard.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type WaiverSlice } from './waived.row';

/** What the commands of this file work with. */
export type GuardTransaction = Transaction<WaiverSlice>;

/** The district that buys, and the stations that it buys for: none yet at the award, and none at all for a district hub. */
export type Purchase = { districtCode: DivisionCode; stationIds: readonly string[] };

/** The standard of today, with what is waived today. @throws HubError INVALID_STATE where there is none */
export async function guardFor(tx: GuardTransaction, { districtCode, stationIds }: Purchase): Promise<Guard> {
  const policy = standardInForce(policyFor(POLICIES, { division: districtCode, on: tx.today }));
  const ofDistrict = await tx.waivers.rulesWaivedIn(districtCode);
  const ofStations = await tx.waivers.rulesWaivedAtEach(stationIds);
  return { policy, waived: waivedFor(ofDistrict, ofStations) };
}
