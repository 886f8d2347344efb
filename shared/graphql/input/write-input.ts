import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { EVERYONE, VisibleTo } from '../audience/visible-to';

/** The field that every mutation's input has. */
@InputType()
export abstract class WriteInput {
  @Field(() => ID, { nullable: true })
  @VisibleTo(...EVERYONE)
  idempotencyKey?: string | null;
}

/** The same field, as the argument of a mutation without an input. */
@ArgsType()
export abstract class WriteArgs {
  @Field(() => ID, { nullable: true })
  idempotencyKey?: string | null;
}
