import { ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';

export type Sampled = { openStations: number; inspectedStations: number };

/** EV-3: no more than there are has to be inspected. Null where no standard says how many. */
export function isLacking({ openStations, inspectedStations }: Sampled, policy: Policy | null): boolean | null {
  const rule = ruleOf(policy, 'EV-3');
  return rule && inspectedStations < Math.min(rule.parameters.stationsADistrict, openStations);
}
