import { type Label } from '../../domain/vocabulary';
import { type RuleId } from '../rules/registry';
import { type Policy, type RuleInPolicy } from './policy-schema';

/** A policy whose clauses have no summaries yet. */
export type PolicyWithoutSummaries = Omit<Policy, 'rules'> & {
  rules: { [Id in RuleId]?: Omit<RuleInPolicy<Id>, 'summary'> };
};

type Summarised<Rules> = { [Id in keyof Rules]: Rules[Id] & { summary: Label } };

/**
 * Returns the policy with the summary of the clause added to each rule. The compiler requires a summary for each rule.
 */
export function withSummaries<P extends PolicyWithoutSummaries>(
  policy: P,
  summaries: Readonly<Record<keyof P['rules'], Label>>,
): Omit<P, 'rules'> & { rules: Summarised<P['rules']> } {
  const entries = Object.entries(policy.rules).map(([id, rule]) => {
    return [id, { ...rule, summary: summaries[id as keyof P['rules']] }];
  });
  return { ...policy, rules: Object.fromEntries(entries) as Summarised<P['rules']> };
}
