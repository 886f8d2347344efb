import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { DateScalar } from '../../../shared/graphql/scalars';
import { VisibleTo } from '../../../shared/graphql/visible-to';
import { printableText } from '../../../shared/printable-text';
import { EMPLOYER } from '../readers';

@InputType({ description: 'A worker of yours comes to a station of yours, today or on a day to come.' })
export class PostWorkerInput {
  @Field(() => ID)
  @VisibleTo(...EMPLOYER)
  workerId: string;

  @Field(() => ID)
  @VisibleTo(...EMPLOYER)
  stationId: string;

  @Field(() => DateScalar)
  @VisibleTo(...EMPLOYER)
  startsOn: string;

  @Field(() => ID, { nullable: true })
  @VisibleTo(...EMPLOYER)
  idempotencyKey?: string | null;
}

@ArgsType()
export class EndPostingArgs {
  @Field(() => ID)
  workerId: string;

  @Field(() => DateScalar, { description: 'The last day, which still belongs to it.' })
  endsOn: string;

  @Field(() => String, { nullable: true, description: '1 to 200 characters.' })
  reason?: string | null;

  @Field(() => ID, { nullable: true })
  idempotencyKey?: string | null;
}

export const postWorkerSchema = z.object({ workerId: z.string(), stationId: z.string(), startsOn: z.string() });
export type NewPosting = z.infer<typeof postWorkerSchema>;

export const endPostingSchema = z.object({
  workerId: z.string(),
  endsOn: z.string(),
  reason: printableText(200).nullish(),
});
export type PostingEnd = z.infer<typeof endPostingSchema>;
