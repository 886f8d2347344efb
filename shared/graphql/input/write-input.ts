import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { EVERYONE, VisibleTo } from '../audience/visible-to';

export const IDEMPOTENCY_KEY =
  'A name of your own for this call: sent again, it changes nothing and gives the same answer.';

/** The field that every mutation's input has. */
@InputType()
export abstract class WriteInput {
  @Field(() => ID, { nullable: true, description: IDEMPOTENCY_KEY })
  @VisibleTo(...EVERYONE)
  idempotencyKey?: string | null;
}

/** The same for a mutation without an input. */
@ArgsType()
export abstract class WriteArgs {
  @Field(() => ID, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}
