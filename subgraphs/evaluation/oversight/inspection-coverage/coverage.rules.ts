import { ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';

export type Sampled = { openStations: number; inspectedStations: number };

/**
 * Returns how many more stations of a district must be inspected (EV-3). A district with few open stations must have
 * all of them inspected. Null where no policy sets the number.
 */
export function lackingOf({ openStations, inspectedStations }: Sampled, policy: Policy | null): number | null {
  const rule = ruleOf(policy, 'EV-3');
  return rule && Math.max(0, Math.min(rule.parameters.stationsADistrict, openStations) - inspectedStations);
}

/** Returns whether a district lacks inspections (EV-3). Null where no policy sets the number. */
export function isLacking(figures: Sampled, policy: Policy | null): boolean | null {
  const lacking = lackingOf(figures, policy);
  return lacking === null ? null : lacking > 0;
}
