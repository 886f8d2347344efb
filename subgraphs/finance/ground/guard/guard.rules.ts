import { type HubError, type Message, invalidState, ruleViolation } from '../../../../shared/kernel/errors';
import { type Policy, type RuleId } from '../../../../shared/policy/policy-schema';

/** The standard that a procurement or a commitment must meet, and which of its rules are waived for it. */
export type Guard = { policy: Policy; waived: ReadonlySet<string> };

/** Rules from which a waiver lets a district, or its stations, go: the others are musts. */
export const WAIVABLE: readonly RuleId[] = ['CO-1', 'CO-2', 'CO-6', 'FN-2'];

/** @throws HubError INVALID_STATE where no standard is in force: then nothing says what is lawful */
export function inForce(policy: Policy | null): Policy {
  if (policy !== null) return policy;
  throw invalidState('NO_POLICY', { zh: '此地尚无现行标准。', en: 'No standard is in force here yet.' });
}

/** The refusal, with the clause as the standard in force has it. */
export function refusedBy(rule: RuleId, { policy }: Guard, text: Message): HubError {
  return ruleViolation({ rule, clause: policy.rules[rule].clause }, text);
}

/**
 * What is waived for a purchase: what the city has waived for the district that buys, and what is waived for every one of the
 * stations that it buys for, as the rules are judged of each. Nothing else, whatever a waiver may say of a must.
 */
export function waivedFor(ofDistrict: ReadonlySet<string>, ofStations: readonly ReadonlySet<string>[]): Set<string> {
  const ofEach = (rule: string) => ofStations.length > 0 && ofStations.every((rules) => rules.has(rule));
  return new Set(WAIVABLE.filter((rule) => ofDistrict.has(rule) || ofEach(rule)));
}
