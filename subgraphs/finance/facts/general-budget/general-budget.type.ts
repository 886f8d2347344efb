import { Field, Int, ObjectType } from 'type-graphql';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { ASSESSOR, VisibleTo } from '../../../../shared/graphql/audience/visible-to';

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

  @Field(() => Int, {
    nullable: true,
    description: 'What the city is to bear of a hundred, as it is set for the year; null where nothing is set.',
  })
  @VisibleTo(...ASSESSOR)
  cityPercent: number | null;
}
