import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { DateScalar } from '../../../shared/graphql/scalars';
import { VisibleTo } from '../../../shared/graphql/visible-to';
import { printableText } from '../../../shared/printable-text';
import { EMPLOYER } from '../readers';

@InputType({ description: 'Days on which a worker of yours is away, both included; a year at most.' })
export class RecordLeaveInput {
  @Field(() => ID)
  @VisibleTo(...EMPLOYER)
  workerId: string;

  @Field(() => DateScalar)
  @VisibleTo(...EMPLOYER)
  from: string;

  @Field(() => DateScalar)
  @VisibleTo(...EMPLOYER)
  until: string;

  @Field(() => String, { description: '1 to 32 characters.' })
  @VisibleTo(...EMPLOYER)
  kind: string;

  @Field(() => ID, { nullable: true })
  @VisibleTo(...EMPLOYER)
  idempotencyKey?: string | null;
}

export const recordLeaveSchema = z.object({
  workerId: z.string(),
  from: z.string(),
  until: z.string(),
  kind: printableText(32),
});
export type NewLeave = z.infer<typeof recordLeaveSchema>;
