import { ArgsType, Field } from 'type-graphql';
import { z } from 'zod';
import { line, optional } from '../../../../shared/graphql/input/input-schemas';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';

@ArgsType()
export class WorkersArgs extends PlacedPageArgs {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  nameContains?: string | null;

  @Field(() => Boolean, { nullable: true })
  qualified?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  onPost?: boolean | null;
}

const name = optional(line(64));
export const namesSchema = z.object({ name, nameContains: name });
