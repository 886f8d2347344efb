import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { line } from '../../../../shared/graphql/input/input-schemas';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { EMPLOYER } from '../../ground/roles/writers';

@InputType('RecordLeaveInput')
export class RecordLeaveInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...EMPLOYER)
  workerId: string;

  @Field(() => DateScalar)
  @VisibleTo(...EMPLOYER)
  from: string;

  @Field(() => DateScalar)
  @VisibleTo(...EMPLOYER)
  until: string;

  @Field(() => String)
  @VisibleTo(...EMPLOYER)
  kind: string;
}

export const recordLeaveSchema = z.object({
  workerId: z.string(),
  from: z.string(),
  until: z.string(),
  kind: line(32),
});
export type NewLeave = z.infer<typeof recordLeaveSchema>;
