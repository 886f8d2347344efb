import { type RuleForce } from '../domain/standard';
import { type Label } from '../domain/vocabulary';
import { type PlainDate } from '../kernel/dates/period';
import { JINAN_2021 } from './cities/jinan-2021';
import { type RuleOwner } from './rule/definition';
import { type ParametersOf, RULE_IDS, type RuleId, definitionOf, isRuleId } from './rules/registry';
import { type Policy, policySchema } from './schema/policy-schema';

/**
 * Reads and checks the policies of all divisions, in all versions. A later version applies from its effective date.
 * Earlier versions stay, because older findings refer to them.
 * @throws Error if a policy is faulty, so that the Hub does not start. Its message names the version, the field and the
 * fault
 */
export function readPolicies(sources: readonly unknown[]): Policy[] {
  const policies = sources.map(read);
  for (const { version, division, effectiveFrom } of policies) {
    const alike = policies.filter((each) => each.version === version);
    if (alike.length > 1)
      throw new Error(`Policy ${version}: another policy has the same version. Give each its own version.`);
    const rivals = policies.filter((each) => each.division === division && each.effectiveFrom === effectiveFrom);
    if (rivals.length > 1)
      throw new Error(
        `Policy ${version}: another policy takes effect in the same place on the same day. Change one of the dates.`,
      );
  }
  return policies;
}

function read(source: unknown): Policy {
  const parsed = policySchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`Policy ${versionOf(source)}: ${faults.join(' ')}`);
}

function versionOf(source: unknown): string {
  const version = typeof source === 'object' && source !== null && 'version' in source ? source.version : null;
  return typeof version === 'string' ? version : 'without a version';
}

export const POLICIES: readonly Policy[] = readPolicies([JINAN_2021]);

/**
 * Returns the policy in force for a division on a day. Null means that there is none: verdicts that need a policy are
 * then UNKNOWN, never MET.
 */
export function policyFor(
  policies: readonly Policy[],
  { division, on }: { division: string; on: PlainDate },
): Policy | null {
  const inForce = policies.filter((each) => division.startsWith(each.division) && each.effectiveFrom <= on);
  const byFit = (a: Policy, b: Policy) =>
    b.division.length - a.division.length || b.effectiveFrom.localeCompare(a.effectiveFrom);
  return inForce.toSorted(byFit)[0] ?? null;
}

/**
 * Returns a value of the policy in force for each division that has policies. Divisions without a policy in force are
 * left out.
 */
export function valuesByPlace<Value>(
  policies: readonly Policy[],
  on: PlainDate,
  valueOf: (policy: Policy) => Value,
): { division: string; value: Value }[] {
  return [...new Set(policies.map(({ division }) => division))].flatMap((division) => {
    const policy = policyFor(policies, { division, on });
    return policy === null ? [] : [{ division, value: valueOf(policy) }];
  });
}

/**
 * A rule of one policy: the definition that all cities share, with the clause, summary, force and parameters of the
 * policy.
 */
export type RuleInForce<Id extends RuleId = RuleId> = {
  id: Id;
  title: Label;
  owner: RuleOwner;
  clause: string;
  summary: Label;
  force: RuleForce;
  parameters: ParametersOf<Id>;
};

/**
 * Returns a rule of a policy. All code that reads a rule of a policy calls this function.
 * @returns null without a policy, or where the policy does not have the rule. Then the rule judges nothing and refuses
 * no command. Null never means that the rule is met.
 */
export function ruleOf<Id extends RuleId>(policy: Policy | null, id: Id): RuleInForce<Id> | null {
  const own = policy?.rules[id];
  if (own === undefined) return null;
  const { title, owner, force } = definitionOf(id);
  const parameters = own.parameters as ParametersOf<Id>;
  const { clause, summary } = own;
  return { id, title, owner, clause, summary, force: own.force ?? force, parameters };
}

/**
 * Returns the Chinese summary of the clause that a finding cites, from the version of the policy on which the finding
 * is based. Returns null if the finding has no version, or if no policy here has that version.
 */
export function clauseSummaryOf(version: string | null, rule: string): string | null {
  const policy = POLICIES.find((each) => each.version === version) ?? null;
  return isRuleId(rule) ? (ruleOf(policy, rule)?.summary.zh ?? null) : null;
}

/** Returns the rules that a policy has, in the order of the standard. */
export function rulesOf(policy: Policy): RuleInForce[] {
  return RULE_IDS.flatMap((id) => ruleOf(policy, id) ?? []);
}
