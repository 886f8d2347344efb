import { type RuleId } from '../../../../shared/policy/rules/registry';
import { type HubError, type Message } from '../../../../shared/kernel/errors';
import { refusedByRule } from '../../../../shared/policy/guard';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';

/** The standard that a procurement or a commitment must meet, and the rules of this standard that are waived. */
export type Guard = { policy: Policy; waived: ReadonlySet<string> };

/** The rules of this subgraph that can be waived for a district or its stations. The other rules cannot be waived. */
export const WAIVABLE: readonly RuleId[] = ['CO-1', 'CO-2', 'CO-6', 'FN-2'];

/** Returns the error for a command that a rule refuses. The error cites the clause of the standard in force. */
export function refusedBy(rule: RuleId, { policy }: Guard, text: Message): HubError {
  return refusedByRule(policy, rule, text);
}

/**
 * Returns the rules that are waived for a purchase. A rule is waived if it is waived for the district that buys, or for
 * each station for which it buys. Rules that cannot be waived are never returned.
 */
export function waivedFor(ofDistrict: ReadonlySet<string>, ofStations: readonly ReadonlySet<string>[]): Set<string> {
  const ofEach = (rule: string) => ofStations.length > 0 && ofStations.every((rules) => rules.has(rule));
  return new Set(WAIVABLE.filter((rule) => ofDistrict.has(rule) || ofEach(rule)));
}
