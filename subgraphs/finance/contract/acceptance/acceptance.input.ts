import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { optional, prose } from '../../../../shared/graphql/input/input-schemas';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { PURCHASER } from '../../ground/roles/writers';

@InputType('RecordAcceptanceInput')
export class RecordAcceptanceInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...PURCHASER)
  lotId: string;

  @Field(() => Int)
  @VisibleTo(...PURCHASER)
  projectYear: number;

  @Field(() => DateScalar)
  @VisibleTo(...PURCHASER)
  acceptedOn: string;

  @Field(() => Boolean)
  @VisibleTo(...PURCHASER)
  passed: boolean;

  @Field(() => String, { nullable: true })
  @VisibleTo(...PURCHASER)
  remark?: string | null;
}

export const recordAcceptanceSchema = z.object({
  lotId: z.string(),
  projectYear: z.int(),
  acceptedOn: z.string(),
  passed: z.boolean(),
  remark: optional(prose(2000)),
});
export type NewAcceptance = z.output<typeof recordAcceptanceSchema>;
