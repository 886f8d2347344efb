import { type Verdict } from '../../../../shared/domain/standard';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type RuleId } from '../../../../shared/policy/rules/registry';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';

/**
 * A value on which a verdict rests. `value` is null where there is none. The definition of the figure says what this
 * means: usually that the value is not known. `required` is null where the value only explains another value.
 */
export type Figure<Name extends string = string> = { name: Name; value: string | null; required: string | null };

/**
 * The result of a rule. `since` is the day from which the verdict holds, if the facts show it (such as the day after a
 * due date). If the facts do not show it, `since` is null, and the verdict holds from the day on which it was first
 * found.
 */
export type Judgement<FigureName extends string = string> = {
  verdict: Verdict;
  figures: readonly Figure<FigureName>[];
  since: PlainDate | null;
};

/**
 * The part of a rule that judges one kind of subject. `judge` is a pure function: everything that it needs is an
 * argument.
 */
export type Rule<Facts> = {
  id: RuleId;
  /** Judges the facts by the policy. Returns null if the policy does not have the rule. */
  judge(facts: Facts, policy: Policy, asOf: PlainDate): Judgement | null;
};
