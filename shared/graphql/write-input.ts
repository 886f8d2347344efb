import { Field, ID, InputType } from 'type-graphql';
import { EVERYONE, VisibleTo } from './visible-to';

/** What every input of a mutation takes. */
@InputType()
export abstract class WriteInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A name of your own for this call: sent again, it changes nothing and gives the same answer.',
  })
  @VisibleTo(...EVERYONE)
  idempotencyKey?: string | null;
}
