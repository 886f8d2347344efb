import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Policy, type PolicyRules, type RuleId } from '../../../../shared/policy/policy-schema';
import { type Figure, type Judgement, type Rule, type Verdict } from './judgement';

/** What a rule is judged by beside the facts: its own parameters, the whole policy, and the day. */
export type Given<Id extends RuleId> = { parameters: PolicyRules[Id]['parameters']; policy: Policy; asOf: PlainDate };

/** A rule of the standard with the parameters that its id names. */
export function rule<Facts, Id extends RuleId>(
  id: Id,
  judge: (facts: Facts, given: Given<Id>) => Judgement,
): Rule<Facts> {
  return {
    id,
    judge: (facts, policy, asOf) => judge(facts, { parameters: policy.rules[id].parameters, policy, asOf }),
  };
}

export function judged(verdict: Verdict, figures: readonly Figure[] = [], since: PlainDate | null = null): Judgement {
  return { verdict, figures, since };
}

/** A required fact is not known. */
export const UNKNOWN = judged('UNKNOWN');
/** There is nothing that the rule could be held against. */
export const NOT_APPLICABLE = judged('NOT_APPLICABLE');

export function metIf(isMet: boolean): 'MET' | 'NOT_MET' {
  return isMet ? 'MET' : 'NOT_MET';
}

type Value = string | number | null;

export function figure(name: string, value: Value, required: Value = null): Figure {
  return { name, value: textOf(value), required: textOf(required) };
}

function textOf(value: Value): string | null {
  return value === null ? null : String(value);
}

/** Several in one figure, in the order of the standard; null where there is none. */
export function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(' ');
}

/** One verdict of many: what is broken outweighs what is not known, and that what is met. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  const order: readonly Verdict[] = ['NOT_MET', 'UNKNOWN', 'MET'];
  return order.find((each) => verdicts.includes(each)) ?? 'NOT_APPLICABLE';
}

/** The earliest day; null of none. */
export function earliest(days: readonly PlainDate[]): PlainDate | null {
  return days.toSorted()[0] ?? null;
}

/** The latest day; null of none. */
export function latest(days: readonly PlainDate[]): PlainDate | null {
  return days.toSorted().at(-1) ?? null;
}
