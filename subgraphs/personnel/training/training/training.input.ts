import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { type DivisionCode, isDivisionCode } from '../../../../shared/kernel/ids/division-code';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { DateScalar, DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { line } from '../../../../shared/graphql/input/input-schemas';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { TRAINERS } from '../../ground/roles/writers';

@InputType('TrainingAttendeeInput')
export class TrainingAttendeeInput {
  @Field(() => ID)
  @VisibleTo(...TRAINERS)
  workerId: string;

  @Field(() => Boolean)
  @VisibleTo(...TRAINERS)
  passed: boolean;
}

@InputType('RecordTrainingInput')
export class RecordTrainingInput extends WriteInput {
  @Field(() => DivisionCodeScalar)
  @VisibleTo(...TRAINERS)
  division: DivisionCode;

  @Field(() => DateScalar)
  @VisibleTo(...TRAINERS)
  heldOn: string;

  @Field(() => String)
  @VisibleTo(...TRAINERS)
  topic: string;

  @Field(() => Int)
  @VisibleTo(...TRAINERS)
  hours: number;

  @Field(() => [TrainingAttendeeInput])
  @VisibleTo(...TRAINERS)
  attendees: TrainingAttendeeInput[];
}

@ArgsType()
export class VerifyTrainingArgs extends WriteArgs {
  @Field(() => ID)
  id: string;
}

export const recordTrainingSchema = z.object({
  division: z.string().refine(isDivisionCode),
  heldOn: z.string(),
  topic: line(200),
  hours: z.int().min(1).max(200),
  attendees: z
    .array(z.object({ workerId: z.string(), passed: z.boolean() }))
    .min(1)
    .max(200),
});
export type NewTraining = z.infer<typeof recordTrainingSchema>;

@ArgsType()
export class TrainingsArgs extends PlacedPageArgs {
  @Field(() => Boolean, { nullable: true })
  verified?: boolean | null;
}
