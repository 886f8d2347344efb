import { type RuleId } from '../rules/registry';
import { type Policy, type RuleInPolicy } from './policy-schema';

/** A policy whose clauses have no summaries yet. */
export type PolicyWithoutSummaries = Omit<Policy, 'rules'> & {
  rules: { [Id in RuleId]?: Omit<RuleInPolicy<Id>, 'summary'> };
};

type Summarised<Rules> = { [Id in keyof Rules]: Rules[Id] & { summary: string } };

/** Returns a policy with the summary of each clause beside its number. The compiler requires a summary of each rule. */
export function withSummaries<P extends PolicyWithoutSummaries>(
  policy: P,
  summaries: Readonly<Record<keyof P['rules'], string>>,
): Omit<P, 'rules'> & { rules: Summarised<P['rules']> } {
  const entries = Object.entries(policy.rules).map(([id, rule]) => {
    return [id, { ...rule, summary: summaries[id as keyof P['rules']] }];
  });
  return { ...policy, rules: Object.fromEntries(entries) as Summarised<P['rules']> };
}
