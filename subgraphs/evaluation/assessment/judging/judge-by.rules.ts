import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type Judgement, type Rule } from './judgement';
import { UNKNOWN } from './verdict.rules';

type Case<Facts> = { facts: Facts; policy: Policy | null; asOf: PlainDate };

/**
 * Judges a subject by a rule as of a day. If no policy is in force, the verdict is UNKNOWN.
 * @returns null if the policy in force does not have the rule. Then there is no finding
 */
export function judgeBy<Facts>(rule: Rule<Facts>, { facts, policy, asOf }: Case<Facts>): Judgement | null {
  return policy === null ? UNKNOWN : rule.judge(facts, policy, asOf);
}
