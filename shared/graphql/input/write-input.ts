import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { EVERYONE, VisibleTo } from '../audience/visible-to';

/** What every input of a mutation takes. */
@InputType()
export abstract class WriteInput {
  @Field(() => ID, { nullable: true })
  @VisibleTo(...EVERYONE)
  idempotencyKey?: string | null;
}

/** The same of a mutation without an input. */
@ArgsType()
export abstract class WriteArgs {
  @Field(() => ID, { nullable: true })
  idempotencyKey?: string | null;
}
