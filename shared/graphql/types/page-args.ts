import { ArgsType, Field, Int } from 'type-graphql';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { CursorScalar, DivisionCodeScalar } from './scalars';

/**
 * The arguments of every list; a list with more arguments extends this class. Whoever sees a field sees its arguments.
 * `pageRequest` checks which of them may be combined.
 */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => CursorScalar, { nullable: true })
  after?: string | null;

  @Field(() => Int, { nullable: true })
  last?: number | null;

  @Field(() => CursorScalar, { nullable: true })
  before?: string | null;
}

/** The arguments of a list that can be restricted to a division. */
@ArgsType()
export class PlacedPageArgs extends PageArgs {
  @Field(() => DivisionCodeScalar, { nullable: true })
  division?: DivisionCode | null;
}
