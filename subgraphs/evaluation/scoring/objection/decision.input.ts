import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { type ObjectionOutcome } from '../../../../shared/domain/evaluations';
import { prose } from '../../../../shared/graphql/input/input-schemas';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { OBJECTION_DECIDERS } from '../../ground/roles/writers';
import { ObjectionOutcomeEnum } from './objection.type';

@InputType('DecideObjectionInput')
export class DecideObjectionInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...OBJECTION_DECIDERS)
  evaluationId: string;

  @Field(() => ObjectionOutcomeEnum)
  @VisibleTo(...OBJECTION_DECIDERS)
  outcome: ObjectionOutcome;

  @Field(() => String)
  @VisibleTo(...OBJECTION_DECIDERS)
  answer: string;
}

export const decideObjectionSchema = z.object({
  evaluationId: z.string(),
  outcome: z.custom<ObjectionOutcome>(),
  answer: prose(2000),
});
