import { type Verdict } from '../../../../shared/domain/standard';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type RuleId } from '../../../../shared/policy/rules/registry';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';

/** What a verdict rests on. `value` is null where it is not known, `required` where the figure only explains another. */
export type Figure<Name extends string = string> = { name: Name; value: string | null; required: string | null };

/**
 * `since` is the day from which the verdict holds, where the facts show it (the day after a due date). Null where they do not: then
 * the verdict holds from the day on which it was first found.
 */
export type Judgement<FigureName extends string = string> = {
  verdict: Verdict;
  figures: readonly Figure<FigureName>[];
  since: PlainDate | null;
};

/** The judging half of a rule, for one kind of subject. It is pure (law 4): everything that it needs is an argument. */
export type Rule<Facts> = {
  id: RuleId;
  /** Returns null where the policy does not have the rule: then the subject is not judged by it. */
  judge(facts: Facts, policy: Policy, asOf: PlainDate): Judgement | null;
};
