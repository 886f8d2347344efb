import { type Verdict } from '../../../../shared/domain/standard';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { ruleOf } from '../../../../shared/policy/policy';
import { type FigureNameOf, type ParametersOf, type RuleId } from '../../../../shared/policy/rules/registry';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type Figure, type Judgement, type Rule } from './judgement';

/** The inputs of a rule besides the facts: its own parameters, the whole policy, and the day. */
export type Given<Id extends RuleId> = { parameters: ParametersOf<Id>; policy: Policy; asOf: PlainDate };

/** A judgement by a rule. It has only figures that the definition of the rule declares. */
export type JudgementOf<Id extends RuleId> = Judgement<FigureNameOf<Id>>;

/** Makes the judging part of a rule. `judge` is called only if the policy has the rule. */
export function rule<Facts, Id extends RuleId>(
  id: Id,
  judge: (facts: Facts, given: Given<Id>) => JudgementOf<Id>,
): Rule<Facts> {
  return {
    id,
    judge: (facts, policy, asOf) => {
      const inForce = ruleOf(policy, id);
      return inForce === null ? null : judge(facts, { parameters: inForce.parameters, policy, asOf });
    },
  };
}

export function judged<Name extends string = never>(
  verdict: Verdict,
  figures: readonly Figure<Name>[] = [],
  since: PlainDate | null = null,
): Judgement<Name> {
  return { verdict, figures, since };
}

/** The judgement if a required fact is not known. */
export const UNKNOWN = judged('UNKNOWN');
/** The judgement if there is nothing to which the rule could apply. */
export const NOT_APPLICABLE = judged('NOT_APPLICABLE');

export function metIf(isMet: boolean): 'MET' | 'NOT_MET' {
  return isMet ? 'MET' : 'NOT_MET';
}

type Value = string | number | null;

export function figure<const Name extends string>(name: Name, value: Value, required: Value = null): Figure<Name> {
  return { name, value: textOf(value), required: textOf(required) };
}

/** A figure, and whether it is a reason why the rule is not met, or not known to be met. */
type Reason<Name extends string> = readonly [isReason: boolean, figure: Figure<Name>];

/**
 * Returns the figures in the order in which readers need them: first the reasons why the rule is not met, then the
 * figures that only explain. Both parts keep the given order.
 */
export function reasonsFirst<Name extends string>(all: readonly Reason<Name>[]): Figure<Name>[] {
  const figuresOf = (wanted: boolean) => all.filter(([isReason]) => isReason === wanted).map(([, each]) => each);
  return [...figuresOf(true), ...figuresOf(false)];
}

function textOf(value: Value): string | null {
  return value === null ? null : String(value);
}

/**
 * Returns the text of a figure with several values, in the given order, with spaces between them. Null without values.
 */
export function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(' ');
}

/** Returns the worst verdict. From the worst to the best they are NOT_MET, UNKNOWN, MET and NOT_APPLICABLE. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  const order: readonly Verdict[] = ['NOT_MET', 'UNKNOWN', 'MET'];
  return order.find((each) => verdicts.includes(each)) ?? 'NOT_APPLICABLE';
}
