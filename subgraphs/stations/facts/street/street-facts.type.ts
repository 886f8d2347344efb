import { Field, Int, ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { DateScalar, DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
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

  @Field(() => Boolean)
  @VisibleTo(...ASSESSOR)
  isBuilt: boolean;

  @Field(() => Boolean)
  @VisibleTo(...ASSESSOR)
  isOperating: boolean;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...ASSESSOR)
  suspendedOn: string | null;
}
