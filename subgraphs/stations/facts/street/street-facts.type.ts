import { Field, Int, ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { ASSESSOR, VisibleTo } from '../../../../shared/graphql/audience/visible-to';

@ObjectType('StreetFacts', {
  simpleResolvers: true,
})
export class StreetFactsType {
  @Field(() => DivisionCodeScalar)
  @VisibleTo(...ASSESSOR)
  code: DivisionCode;

  @Field(() => Int)
  @VisibleTo(...ASSESSOR)
  stations: number;
}
