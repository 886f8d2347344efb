import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type Judgement, type Rule } from './judgement';
import { UNKNOWN } from './verdict.rules';

type Case<Facts> = { facts: Facts; policy: Policy | null; asOf: PlainDate };

/**
 * Judges a subject by a rule on a day. Where no policy is in force, the verdict of every rule is UNKNOWN.
 * @returns null where the policy in force does not have the rule: then there is no finding
 */
export function judgeBy<Facts>(rule: Rule<Facts>, { facts, policy, asOf }: Case<Facts>): Judgement | null {
  return policy === null ? UNKNOWN : rule.judge(facts, policy, asOf);
}
