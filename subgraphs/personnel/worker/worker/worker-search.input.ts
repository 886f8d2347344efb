import { ArgsType, Field } from 'type-graphql';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';

@ArgsType()
export class WorkersArgs extends PlacedPageArgs {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  nameContains?: string | null;
}
