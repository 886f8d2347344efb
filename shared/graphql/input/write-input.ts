import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { EVERYONE, VisibleTo } from '../audience/visible-to';

/** The idempotency key, which the input of every mutation has. */
@InputType()
export abstract class WriteInput {
  @Field(() => ID, { nullable: true })
  @VisibleTo(...EVERYONE)
  idempotencyKey?: string | null;
}

/** The idempotency key as an argument, for a mutation without an input. */
@ArgsType()
export abstract class WriteArgs {
  @Field(() => ID, { nullable: true })
  idempotencyKey?: string | null;
}
