import { Field, Int, ObjectType } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { ASSESSOR, VisibleTo } from '../../../../shared/graphql/audience/visible-to';

@ObjectType('StreetFacts', {
  simpleResolvers: true,
  description: 'A street or town that a district supervises (ST-1).',
})
export class StreetFactsType {
  @Field(() => DivisionCodeScalar)
  @VisibleTo(...ASSESSOR)
  code: DivisionCode;

  @Field(() => Int, { description: 'Its stations that are not closed.' })
  @VisibleTo(...ASSESSOR)
  stations: number;
}
