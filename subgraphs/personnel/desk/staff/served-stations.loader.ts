import { type PlaceLotRow, type PlaceRow } from '../../../../shared/follow/projection/place';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { grouped } from '../../../../shared/kernel/grouped';
import { POLICIES, policyFor, ruleOf } from '../../../../shared/policy/policy';
import { staffDueOn } from '../../../../shared/policy/staff-due';
import { type RequestContext } from '../../../../shared/graphql/request-context';
import { type PlaceSlice } from '../../ground/station/place.repository';
import { ServedStationsRepository } from './served-stations.repository';

/**
 * A station that the contractor serves, with its lots in force and the number of staff that the policy requires (PE-1).
 */
export type ServedStation = {
  place: PlaceRow;
  lots: readonly PlaceLotRow[];
  signedOn: PlainDate;
  /** The day by which staff must be on post (PE-6). */
  dueOn: PlainDate;
  minimum: number;
};

/** Loads the stations at which the caller has a lot in force, in districts whose policy has PE-1. */
export async function loadServed({ access, places, today }: RequestContext & PlaceSlice): Promise<ServedStation[]> {
  const lots = grouped(await new ServedStationsRepository(access).lots(), ({ stationId }) => stationId);
  const rows = await places.findByKeys('stationId', [...lots.keys()]);
  return rows.flatMap((place) => {
    const own = lots.get(place.stationId) ?? [];
    const policy = policyFor(POLICIES, { division: place.districtCode, on: today });
    const minimum = ruleOf(policy, 'PE-1')?.parameters.minimum;
    const signedOn = own[0]?.signedOn;
    if (minimum === undefined || signedOn === undefined) return [];
    return [{ place, lots: own, signedOn, dueOn: staffDueOn(policy, signedOn), minimum }];
  });
}
