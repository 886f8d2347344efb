import { ArgsType, Field } from 'type-graphql';
import { FINDING_ORDER, type FindingOrder, type Verdict } from '../../../../shared/domain/standard';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { VerdictEnum } from './finding.type';

const FindingOrderEnum = domainEnum(FINDING_ORDER);

@ArgsType()
export class FindingsArgs extends PlacedPageArgs {
  @Field(() => RuleIdScalar, { nullable: true })
  rule?: string | null;

  @Field(() => VerdictEnum, { nullable: true })
  verdict?: Verdict | null;

  @Field(() => FindingOrderEnum, { nullable: true })
  orderBy?: FindingOrder | null;
}
