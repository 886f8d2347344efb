import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { PURCHASER } from '../../ground/roles/writers';

@InputType('RecordAwardInput')
export class RecordAwardInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...PURCHASER)
  noticeId: string;

  @Field(() => ID)
  @VisibleTo(...PURCHASER)
  contractorId: string;

  @Field(() => DateScalar)
  @VisibleTo(...PURCHASER)
  awardedOn: string;

  @Field(() => DateScalar)
  @VisibleTo(...PURCHASER)
  creditCheckedOn: string;
}

export const recordAwardSchema = z.object({
  noticeId: z.string(),
  contractorId: z.string(),
  awardedOn: z.string(),
  creditCheckedOn: z.string(),
});
export type Award = z.output<typeof recordAwardSchema>;
