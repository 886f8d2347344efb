import { type RuleId } from '../../../../shared/policy/rules/registry';
import { type HubError, type Message } from '../../../../shared/kernel/errors';
import { refusedByRule } from '../../../../shared/policy/guard';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';

/** The standard that a procurement or a commitment must meet, and which of its rules are waived for it. */
export type Guard = { policy: Policy; waived: ReadonlySet<string> };

/** Rules from which a waiver lets a district, or its stations, go: the others are musts. */
export const WAIVABLE: readonly RuleId[] = ['CO-1', 'CO-2', 'CO-6', 'FN-2'];

/** The refusal, with the clause as the standard in force has it. */
export function refusedBy(rule: RuleId, { policy }: Guard, text: Message): HubError {
  return refusedByRule(policy, rule, text);
}

/**
 * What is waived for a purchase: what the city has waived for the district that buys, and what is waived for every one of the
 * stations that it buys for, as the rules are judged of each. Nothing else, whatever a waiver may say of a must.
 */
export function waivedFor(ofDistrict: ReadonlySet<string>, ofStations: readonly ReadonlySet<string>[]): Set<string> {
  const ofEach = (rule: string) => ofStations.length > 0 && ofStations.every((rules) => rules.has(rule));
  return new Set(WAIVABLE.filter((rule) => ofDistrict.has(rule) || ofEach(rule)));
}
