import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { LEAVE_KIND, type LeaveKind } from '../../../../shared/domain/personnel';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { EMPLOYER } from '../../ground/roles/writers';
import { LeaveKindEnum } from './leave.type';

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

  @Field(() => LeaveKindEnum)
  @VisibleTo(...EMPLOYER)
  kind: LeaveKind;
}

export const recordLeaveSchema = z.object({
  workerId: z.string(),
  from: z.string(),
  until: z.string(),
  kind: z.enum(LEAVE_KIND.values),
});
export type NewLeave = z.infer<typeof recordLeaveSchema>;
