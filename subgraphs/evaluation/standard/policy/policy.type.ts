import { Field, Int, ObjectType } from 'type-graphql';
import { RULE_FORCE } from '../../../../shared/domain/standard';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar, RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Force, type Policy, RULE_IDS } from '../../../../shared/policy/policy-schema';
import { flatParameters } from './policy.rules';

const ForceEnum = domainEnum(RULE_FORCE, 'MUST takes no waiver; IN_PRINCIPLE is 原则上.');

@ObjectType('PolicyParameter', { simpleResolvers: true, description: 'What a rule is measured with.' })
export class PolicyParameterType {
  @Field(() => String, { description: 'A part of a parameter is named after it: weightsTenths.FINANCE.' })
  @VisibleTo(...READERS)
  name: string;

  @Field(() => String, { description: 'As text; of a list its values, spaced.' })
  @VisibleTo(...READERS)
  value: string;

  @Field(() => String, { nullable: true, description: 'In Chinese. Null of what is no number, and of a ratio.' })
  @VisibleTo(...READERS)
  unit: string | null;
}

@ObjectType('PolicyRule', { simpleResolvers: true, description: 'One rule of the standard.' })
export class PolicyRuleType {
  @Field(() => RuleIdScalar)
  @VisibleTo(...READERS)
  id: string;

  @Field(() => String, { description: 'In Chinese.' })
  @VisibleTo(...READERS)
  title: string;

  @Field(() => String, { description: 'Of the document that the standard is.' })
  @VisibleTo(...READERS)
  clause: string;

  @Field(() => String, { description: 'The subgraph that owns the facts.' })
  @VisibleTo(...READERS)
  owner: string;

  @Field(() => ForceEnum)
  @VisibleTo(...READERS)
  force: Force;

  @Field(() => Boolean, { description: 'Whether a waiver can be granted.' })
  @VisibleTo(...READERS)
  waivable: boolean;

  @Field(() => [PolicyParameterType])
  @VisibleTo(...READERS)
  parameters: PolicyParameterType[];
}

@ObjectType('PolicyCalendar', { simpleResolvers: true, description: 'The public holidays of a year (PE-5).' })
export class PolicyCalendarType {
  @Field(() => Int)
  @VisibleTo(...READERS)
  year: number;

  @Field(() => String, { description: 'The announcement.' })
  @VisibleTo(...READERS)
  source: string;

  @Field(() => [DateScalar])
  @VisibleTo(...READERS)
  holidays: string[];

  @Field(() => [DateScalar], { description: 'Days of a weekend that are worked in their place.' })
  @VisibleTo(...READERS)
  workdays: string[];
}

@ObjectType('Policy', { simpleResolvers: true, description: 'The standard of a place, from a date on.' })
export class PolicyType {
  @Field(() => String, { description: 'It is the standard of divisions whose code begins with this.' })
  @VisibleTo(...READERS)
  division: string;

  @Field(() => String)
  @VisibleTo(...READERS)
  version: string;

  @Field(() => DateScalar)
  @VisibleTo(...READERS)
  effectiveFrom: string;

  @Field(() => [PolicyRuleType], { description: 'In the order of the standard.' })
  @VisibleTo(...READERS)
  rules: PolicyRuleType[];

  @Field(() => [PolicyCalendarType], { description: 'Of a year that is not here the weeks are not known.' })
  @VisibleTo(...READERS)
  calendar: PolicyCalendarType[];
}

export function toPolicy({ division, version, effectiveFrom, rules, calendar }: Policy): PolicyType {
  return {
    division,
    version,
    effectiveFrom,
    rules: RULE_IDS.map((id) => {
      const { title, clause, owner, force, parameters } = rules[id];
      const waivable = force !== 'MUST';
      return { id, title: title.zh, clause, owner, force, waivable, parameters: flatParameters(parameters) };
    }),
    calendar: Object.entries(calendar).map(([year, each]) => ({ year: Number(year), ...each })),
  };
}
