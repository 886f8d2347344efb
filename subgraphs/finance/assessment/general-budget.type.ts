import { Field, ObjectType } from 'type-graphql';
import { FenScalar } from '../../../shared/graphql/scalars';
import { ASSESSOR, VisibleTo } from '../../../shared/graphql/visible-to';

@ObjectType('GeneralBudgetFacts', {
  simpleResolvers: true,
  description: 'The lines of a year’s general budget for a district, by whose budget they are of (FN-1).',
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
}
