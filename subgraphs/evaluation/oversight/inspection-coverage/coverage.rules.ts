import { type Policy } from '../../../../shared/policy/policy-schema';

export type Sampled = { openStations: number; inspectedStations: number };

/** EV-3: no more than there are has to be inspected. Null where no standard says how many. */
export function isLacking({ openStations, inspectedStations }: Sampled, policy: Policy | null): boolean | null {
  if (policy === null) return null;
  return inspectedStations < Math.min(policy.rules['EV-3'].parameters.stationsADistrict, openStations);
}
