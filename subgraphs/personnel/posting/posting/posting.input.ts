import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { line, optional } from '../../../../shared/graphql/input/input-schemas';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { EMPLOYER } from '../../ground/roles/writers';

@InputType('PostWorkerInput')
export class PostWorkerInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...EMPLOYER)
  workerId: string;

  @Field(() => ID)
  @VisibleTo(...EMPLOYER)
  stationId: string;

  @Field(() => DateScalar)
  @VisibleTo(...EMPLOYER)
  startsOn: string;
}

@ArgsType()
export class EndPostingArgs extends WriteArgs {
  @Field(() => ID)
  workerId: string;

  @Field(() => DateScalar)
  endsOn: string;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

export const postWorkerSchema = z.object({ workerId: z.string(), stationId: z.string(), startsOn: z.string() });
export type NewPosting = z.infer<typeof postWorkerSchema>;

/** The schema of the reason for the end of a posting. */
export const endReasonSchema = optional(line(200));
export type PostingEnd = { workerId: string; endsOn: string; reason: string | null };
