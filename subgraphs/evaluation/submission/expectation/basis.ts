import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../../shared/record/hash/canonical-json';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { ruleOf } from '../../../../shared/policy/policy';
import { type RuleId } from '../../../../shared/policy/rules/registry';

/** The rules whose parameters decide what an owner must report and by when. */
const REPORTING_RULES = ['PE-6', 'FI-1', 'FI-2', 'FI-3', 'FI-4', 'FI-5'] as const satisfies readonly RuleId[];

/**
 * The version of the code that computes obligations from lots and policies. Raise it with each change of that code, so
 * that obligations are computed again.
 */
const RECKONING = 2;

/**
 * Returns a text that identifies the basis of an owner's obligations. It consists of the end of the horizon, and a hash
 * of the reporting rules of the policies. A new year, policy or `RECKONING` changes the text, and the obligations are
 * then worked out again.
 */
export function basisOf(policies: readonly Policy[], until: PlainDate): string {
  const said = policies.map((policy) => {
    const { division, effectiveFrom } = policy;
    const parameters = REPORTING_RULES.map((id) => ruleOf(policy, id)?.parameters ?? null);
    return { division, effectiveFrom, parameters };
  });
  return `${until} ${createHash('sha256')
    .update(canonicalJson({ reckoning: RECKONING, said }))
    .digest('hex')
    .slice(0, 16)}`;
}

/** The basis of an owner whose obligations are not worked out yet. */
export const UNKNOWN_BASIS = '';
