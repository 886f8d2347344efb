import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { COMPLIANCE_GROUP, type ComplianceGroup } from '../../../../shared/domain/standard';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar, DivisionCodeScalar, RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { COMPLIANCE } from '../../ground/roles/readers';

export const ComplianceGroupEnum = domainEnum(COMPLIANCE_GROUP);

/** The number of findings with each verdict. */
@ObjectType({ simpleResolvers: true })
class CountsType {
  @Field(() => DateScalar, { description: 'The oldest day of the facts that they rest on.' })
  @VisibleTo(...COMPLIANCE)
  asOf: string;

  @Field(() => Int)
  @VisibleTo(...COMPLIANCE)
  met: number;

  @Field(() => Int, { description: 'Those with a waiver included.' })
  @VisibleTo(...COMPLIANCE)
  notMet: number;

  @Field(() => Int)
  @VisibleTo(...COMPLIANCE)
  notApplicable: number;

  @Field(() => Int, { description: 'A fact is missing.' })
  @VisibleTo(...COMPLIANCE)
  unknown: number;

  @Field(() => Int, { description: 'Of those not met, the ones with a waiver in force.' })
  @VisibleTo(...COMPLIANCE)
  waived: number;
}

@ObjectType('Compliance', {
  simpleResolvers: true,
  description: 'The findings of a division: of its stations, the hubs and the districts in it, and of itself.',
})
export class ComplianceType extends CountsType {
  @Field(() => String, { nullable: true, description: 'In force here on that day; null where none was.' })
  @VisibleTo(...COMPLIANCE)
  policyVersion: string | null;
}

@ObjectType('ComplianceMonth', {
  simpleResolvers: true,
  description: 'The figures of a month as they were counted last.',
})
export class ComplianceMonthType extends CountsType {
  @Field(() => String, { description: '2026-03' })
  @VisibleTo(...COMPLIANCE)
  month: string;
}

@ObjectType('NotMetBy', { simpleResolvers: true, description: 'Rules not met, by what was asked for.' })
export class NotMetByType {
  @Field(() => RuleIdScalar, { nullable: true })
  @VisibleTo(...COMPLIANCE)
  rule: string | null;

  @Field(() => Int)
  @VisibleTo(...COMPLIANCE)
  notMet: number;

  @Field(() => Int, { description: 'Of those, the ones with a waiver in force.' })
  @VisibleTo(...COMPLIANCE)
  waived: number;

  /** Resolvers load the district and the contractor by these. They are not fields of the GraphQL type. */
  districtCode: DivisionCode | null;
  contractorId: string | null;
}

@ArgsType()
export class NotMetByArgs {
  @Field(() => DivisionCodeScalar)
  division: DivisionCode;

  @Field(() => ComplianceGroupEnum)
  by: ComplianceGroup;
}

@ArgsType()
export class TrendArgs {
  @Field(() => DivisionCodeScalar)
  division: DivisionCode;

  @Field(() => String, { description: 'The first month, 2026-01.' })
  from: string;

  @Field(() => String, { description: 'The last month; at most 60 of them.' })
  until: string;
}
