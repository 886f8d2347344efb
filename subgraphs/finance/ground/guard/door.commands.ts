import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { standardInForce } from '../../../../shared/policy/guard';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { type FinanceTx } from '../../transaction';
import { type Door, waivedFor } from './door.rules';

/** Who buys, and for which stations: none yet at the award, and none at all for a hub. */
export type Purchase = { districtCode: DivisionCode; stationIds: readonly string[] };

/** The standard of today, with what is waived today. @throws HubError INVALID_STATE where there is none */
export async function doorFor(tx: FinanceTx, { districtCode, stationIds }: Purchase): Promise<Door> {
  const policy = standardInForce(policyFor(POLICIES, { division: districtCode, on: tx.today }));
  const ofDistrict = await tx.waivers.rulesWaivedIn(districtCode);
  const ofStations = await tx.waivers.rulesWaivedAtEach(stationIds);
  return { policy, waived: waivedFor(ofDistrict, ofStations) };
}
