import { type HubError, type Message, invalidState, ruleViolation } from '../kernel/errors';
import { JINAN_2021 } from './cities/jinan-2021';
import { ruleOf } from './policy';
import { type RuleId } from './rules/registry';
import { type Policy } from './schema/policy-schema';

/**
 * Returns the given policy, which is the policy in force.
 * @throws HubError INVALID_STATE if it is null, because then nothing defines what is lawful
 */
export function standardInForce(policy: Policy | null): Policy {
  if (policy !== null) return policy;
  throw invalidState('NO_POLICY', {
    zh: '该地区没有现行标准,无法核对本次操作是否符合要求。请联系系统管理人员补充标准。',
    en: 'No standard is in force at this place, so the request cannot be checked. Ask the operator of the Hub to add a standard.',
  });
}

/**
 * Returns the error for a command that a rule forbids. The error cites the clause of the policy in force.
 * @throws Error if the policy does not have the rule. Before the call, the caller must check with `ruleOf` that the
 * policy has it
 */
export function refusedByRule(policy: Policy, id: RuleId, text: Message): HubError {
  const rule = ruleOf(policy, id);
  if (rule === null)
    throw new Error(`Policy ${policy.version} has no rule ${id} and cannot refuse by it. Call ruleOf first.`);
  return ruleViolation({ rule: id, clause: rule.clause, summary: rule.summary }, text);
}

/** The rules that hold under every policy, with the clause of the implementation plan (方案) that demands each rule. */
const ALWAYS = { 'ST-1': '三(二)', 'FN-3': '五(二)' } as const satisfies Partial<Record<RuleId, string>>;

/**
 * Returns the error for a command that is forbidden by a rule that holds under every policy. The Hub enforces such a
 * rule itself: the database accepts only one station in a street, and the ledger only payments up to the price. The
 * error cites the implementation plan, because the policy in force may lack the rule.
 */
export function refusedByEvery(id: keyof typeof ALWAYS, text: Message): HubError {
  return ruleViolation({ rule: id, clause: ALWAYS[id], summary: JINAN_2021.rules[id].summary }, text);
}
