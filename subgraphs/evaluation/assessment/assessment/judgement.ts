import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Policy, type RuleId } from '../../../../shared/policy/policy-schema';

/** UNKNOWN where a fact is missing: what is not known is never met. */
export type Verdict = 'MET' | 'NOT_MET' | 'NOT_APPLICABLE' | 'UNKNOWN';

/** What a verdict rests on. `value` is null where it is not known, `required` where the figure only explains another. */
export type Figure = { name: string; value: string | null; required: string | null };

/**
 * `since`: the day from which the verdict holds, where the facts tell it (the day after a due date). Null where they do not: then
 * it holds since it was first found.
 */
export type Judgement = { verdict: Verdict; figures: readonly Figure[]; since: PlainDate | null };

/** One rule of the standard, of one kind of subject: pure (law 4), all that it needs are arguments. */
export type Rule<Facts> = {
  id: RuleId;
  judge(facts: Facts, policy: Policy, asOf: PlainDate): Judgement;
};
