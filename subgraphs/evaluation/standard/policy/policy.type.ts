import { Field, Int, ObjectType } from 'type-graphql';
import { rulesOf } from '../../../../shared/policy/policy';
import { RULE_FORCE, type RuleForce } from '../../../../shared/domain/standard';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar, RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { flatParameters } from './policy.rules';

const ForceEnum = domainEnum(RULE_FORCE);

@ObjectType('PolicyParameter', { simpleResolvers: true })
export class PolicyParameterType {
  @Field(() => String)
  @VisibleTo(...READERS)
  name: string;

  @Field(() => String)
  @VisibleTo(...READERS)
  value: string;

  @Field(() => String, { nullable: true })
  @VisibleTo(...READERS)
  unit: string | null;
}

@ObjectType('PolicyRule', { simpleResolvers: true })
export class PolicyRuleType {
  @Field(() => RuleIdScalar)
  @VisibleTo(...READERS)
  id: string;

  @Field(() => String)
  @VisibleTo(...READERS)
  title: string;

  @Field(() => String)
  @VisibleTo(...READERS)
  clause: string;

  @Field(() => String)
  @VisibleTo(...READERS)
  clauseSummary: string;

  @Field(() => String)
  @VisibleTo(...READERS)
  owner: string;

  @Field(() => ForceEnum)
  @VisibleTo(...READERS)
  force: RuleForce;

  @Field(() => Boolean)
  @VisibleTo(...READERS)
  waivable: boolean;

  @Field(() => [PolicyParameterType])
  @VisibleTo(...READERS)
  parameters: PolicyParameterType[];
}

@ObjectType('PolicyCalendar', { simpleResolvers: true })
export class PolicyCalendarType {
  @Field(() => Int)
  @VisibleTo(...READERS)
  year: number;

  @Field(() => String)
  @VisibleTo(...READERS)
  source: string;

  @Field(() => [DateScalar])
  @VisibleTo(...READERS)
  holidays: string[];

  @Field(() => [DateScalar])
  @VisibleTo(...READERS)
  workdays: string[];
}

@ObjectType('Policy', { simpleResolvers: true })
export class PolicyType {
  @Field(() => String)
  @VisibleTo(...READERS)
  division: string;

  @Field(() => String)
  @VisibleTo(...READERS)
  version: string;

  @Field(() => DateScalar)
  @VisibleTo(...READERS)
  effectiveFrom: string;

  @Field(() => [PolicyRuleType])
  @VisibleTo(...READERS)
  rules: PolicyRuleType[];

  @Field(() => [PolicyCalendarType])
  @VisibleTo(...READERS)
  calendar: PolicyCalendarType[];

  @Field(() => Int, { nullable: true })
  @VisibleTo(...READERS)
  complaintWorkingDays: number | null;
}

export function toPolicy(policy: Policy): PolicyType {
  const { division, version, effectiveFrom, calendar } = policy;
  return {
    division,
    version,
    effectiveFrom,
    rules: rulesOf(policy).map(({ id, title, clause, summary, owner, force, parameters }) => {
      const own = { id, title: title.zh, clause, clauseSummary: summary.zh, owner, force, waivable: force !== 'MUST' };
      return { ...own, parameters: flatParameters(id, parameters) };
    }),
    complaintWorkingDays: policy.complaints?.workingDays ?? null,
    calendar: Object.entries(calendar).map(([year, each]) => ({ year: Number(year), ...each })),
  };
}
