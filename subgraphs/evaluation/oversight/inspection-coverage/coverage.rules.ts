import { ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';

export type Sampled = { openStations: number; inspectedStations: number };

/**
 * Returns whether a district lacks inspections (EV-3). A district with few open stations must have all of them
 * inspected. Null where no policy sets the number.
 */
export function isLacking({ openStations, inspectedStations }: Sampled, policy: Policy | null): boolean | null {
  const rule = ruleOf(policy, 'EV-3');
  return rule && inspectedStations < Math.min(rule.parameters.stationsADistrict, openStations);
}
