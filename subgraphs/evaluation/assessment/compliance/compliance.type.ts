import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { COMPLIANCE_GROUP, type ComplianceGroup } from '../../../../shared/domain/standard';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar, DivisionCodeScalar, RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { COMPLIANCE } from '../../ground/roles/readers';

export const ComplianceGroupEnum = domainEnum(COMPLIANCE_GROUP);

/** The number of findings with each verdict, as of a day. */
@ObjectType({ simpleResolvers: true })
class CountsType {
  @Field(() => DateScalar)
  @VisibleTo(...COMPLIANCE)
  asOf: string;

  @Field(() => Int)
  @VisibleTo(...COMPLIANCE)
  met: number;

  @Field(() => Int)
  @VisibleTo(...COMPLIANCE)
  notMet: number;

  @Field(() => Int)
  @VisibleTo(...COMPLIANCE)
  notApplicable: number;

  @Field(() => Int)
  @VisibleTo(...COMPLIANCE)
  unknown: number;

  @Field(() => Int)
  @VisibleTo(...COMPLIANCE)
  waived: number;
}

@ObjectType('Compliance', {
  simpleResolvers: true,
})
export class ComplianceType extends CountsType {
  @Field(() => String, { nullable: true })
  @VisibleTo(...COMPLIANCE)
  policyVersion: string | null;
}

@ObjectType('ComplianceMonth', {
  simpleResolvers: true,
})
export class ComplianceMonthType extends CountsType {
  @Field(() => String)
  @VisibleTo(...COMPLIANCE)
  month: string;
}

@ObjectType('NotMetBy', { simpleResolvers: true })
export class NotMetByType {
  @Field(() => RuleIdScalar, { nullable: true })
  @VisibleTo(...COMPLIANCE)
  rule: string | null;

  @Field(() => Int)
  @VisibleTo(...COMPLIANCE)
  notMet: number;

  @Field(() => Int)
  @VisibleTo(...COMPLIANCE)
  waived: number;

  /**
   * Keys by which resolvers load the district and the contractor. They are not fields of the GraphQL type. A key is
   * null if the findings are grouped by something else.
   */
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

  @Field(() => String)
  from: string;

  @Field(() => String)
  until: string;
}
