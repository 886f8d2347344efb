import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { type DivisionCode, isDivisionCode } from '../../../../shared/kernel/ids/division-code';
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

@InputType('RecordTrainingInput', {
  description: 'A training that was held; it counts once hub or bureau of the district has verified it.',
})
export class RecordTrainingInput extends WriteInput {
  @Field(() => DivisionCodeScalar, { description: 'The district, by 6 digits, whose hub or bureau verifies it.' })
  @VisibleTo(...TRAINERS)
  division: DivisionCode;

  @Field(() => DateScalar)
  @VisibleTo(...TRAINERS)
  heldOn: string;

  @Field(() => String, { description: '1 to 200 characters.' })
  @VisibleTo(...TRAINERS)
  topic: string;

  @Field(() => Int, { description: '1 to 200.' })
  @VisibleTo(...TRAINERS)
  hours: number;

  @Field(() => [TrainingAttendeeInput], { description: '1 to 200 workers whom you see, each once.' })
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
