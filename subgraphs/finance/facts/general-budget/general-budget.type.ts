import { Field, Int, ObjectType } from 'type-graphql';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { ASSESSOR, VisibleTo } from '../../../../shared/graphql/audience/visible-to';

@ObjectType('GeneralBudgetFacts', {
  simpleResolvers: true,
})
export class GeneralBudgetFactsType {
  @Field(() => FenScalar)
  @VisibleTo(...ASSESSOR)
  cityFen: number;

  @Field(() => FenScalar)
  @VisibleTo(...ASSESSOR)
  districtFen: number;

  @Field(() => FenScalar)
  @VisibleTo(...ASSESSOR)
  streetFen: number;

  @Field(() => Int, {
    nullable: true,
  })
  @VisibleTo(...ASSESSOR)
  cityPercent: number | null;
}
