import { ArgsType, Field, Int } from 'type-graphql';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { CursorScalar, DivisionCodeScalar } from './scalars';

/** What every list takes (api.md, Conventions); a list that takes more extends it. Arguments are seen by whoever sees their field. */
@ArgsType()
export class PageArgs {
  @Field(() => Int)
  first: number;

  @Field(() => CursorScalar, { nullable: true })
  after?: string | null;
}

/** A list that may be narrowed to a place. */
@ArgsType()
export class PlacedPageArgs extends PageArgs {
  @Field(() => DivisionCodeScalar, { nullable: true })
  division?: DivisionCode | null;
}
