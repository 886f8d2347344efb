import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { line, prose } from '../../../../shared/graphql/input/input-schemas';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { PURCHASER } from '../../ground/roles/writers';

@InputType('WithholdInstalmentInput')
export class WithholdInstalmentInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...PURCHASER)
  instalmentId: string;

  @Field(() => String)
  @VisibleTo(...PURCHASER)
  clause: string;

  @Field(() => String)
  @VisibleTo(...PURCHASER)
  reason: string;
}

export const withholdInstalmentSchema = z.object({
  instalmentId: z.string(),
  clause: line(200),
  reason: prose(2000),
});

@ArgsType()
export class ReleaseInstalmentArgs extends WriteArgs {
  @Field(() => ID)
  id: string;
}
