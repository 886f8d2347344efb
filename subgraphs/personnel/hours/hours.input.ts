import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { type ServiceKind } from '../../../shared/demo/facts';
import { IsoWeekScalar } from '../../../shared/graphql/scalars';
import { ServiceKindEnum } from '../../../shared/graphql/service-kind';
import { VisibleTo } from '../../../shared/graphql/visible-to';
import { printableText } from '../../../shared/printable-text';
import { EMPLOYER } from '../readers';

@InputType()
export class HoursEntryInput {
  @Field(() => ID)
  @VisibleTo(...EMPLOYER)
  workerId: string;

  @Field(() => Int, { description: '0 to 10,080 in a week, over all stations.' })
  @VisibleTo(...EMPLOYER)
  minutes: number;

  @Field(() => String, { nullable: true, description: '1 to 64 characters.' })
  @VisibleTo(...EMPLOYER)
  community?: string | null;

  @Field(() => ServiceKindEnum, { nullable: true })
  @VisibleTo(...EMPLOYER)
  serviceKind?: ServiceKind | null;
}

@InputType({
  description: 'A station’s week, for workers of yours on post there in it. All of it is logged, or nothing.',
})
export class LogHoursInput {
  @Field(() => ID)
  @VisibleTo(...EMPLOYER)
  stationId: string;

  @Field(() => IsoWeekScalar, { description: 'The running week or one before it.' })
  @VisibleTo(...EMPLOYER)
  week: string;

  @Field(() => [HoursEntryInput], { description: '1 to 500, each worker once.' })
  @VisibleTo(...EMPLOYER)
  entries: HoursEntryInput[];

  @Field(() => ID, { nullable: true })
  @VisibleTo(...EMPLOYER)
  idempotencyKey?: string | null;
}

export const hoursEntrySchema = z.object({
  workerId: z.string(),
  minutes: z.int().min(0).max(10_080),
  community: printableText(64).nullish(),
  serviceKind: z.enum(['PROFESSIONAL_SERVICE', 'TALENT_TRAINING', 'COMMUNITY_GOVERNANCE']).nullish(),
});
export type HoursEntry = z.infer<typeof hoursEntrySchema>;

export const logHoursSchema = z.object({
  stationId: z.string(),
  week: z.string(),
  entries: z.array(hoursEntrySchema).min(1).max(500),
});
export type LoggedWeek = z.infer<typeof logHoursSchema>;

const ids = z.array(z.string()).min(1).max(200);

/** Of `confirmHours` and `verifyHours`. */
export const hoursIdsSchema = z.object({ ids });
/** Of `returnHours`. */
export const returnHoursSchema = z.object({ ids, reason: printableText(200) });
export type ReturnedHours = z.infer<typeof returnHoursSchema>;
