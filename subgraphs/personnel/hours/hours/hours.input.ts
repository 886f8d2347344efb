import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { SERVICE_KIND, type ServiceKind } from '../../../../shared/domain/stations';
import { IsoWeekScalar } from '../../../../shared/graphql/types/scalars';
import { ServiceKindEnum } from '../../../../shared/graphql/types/service-kind';
import { line, optional } from '../../../../shared/graphql/input/input-schemas';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { EMPLOYER } from '../../ground/roles/writers';

@InputType('HoursEntryInput')
export class HoursEntryInput {
  @Field(() => ID)
  @VisibleTo(...EMPLOYER)
  workerId: string;

  @Field(() => Int)
  @VisibleTo(...EMPLOYER)
  minutes: number;

  @Field(() => String, { nullable: true })
  @VisibleTo(...EMPLOYER)
  community?: string | null;

  @Field(() => ServiceKindEnum, { nullable: true })
  @VisibleTo(...EMPLOYER)
  serviceKind?: ServiceKind | null;
}

@InputType('LogHoursInput')
export class LogHoursInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...EMPLOYER)
  stationId: string;

  @Field(() => IsoWeekScalar)
  @VisibleTo(...EMPLOYER)
  week: string;

  @Field(() => [HoursEntryInput])
  @VisibleTo(...EMPLOYER)
  entries: HoursEntryInput[];
}

@ArgsType()
export class ReviewHoursArgs extends WriteArgs {
  @Field(() => [ID])
  ids: string[];
}

@ArgsType()
export class ReturnHoursArgs extends ReviewHoursArgs {
  @Field(() => String)
  reason: string;
}

export const hoursEntrySchema = z.object({
  workerId: z.string(),
  minutes: z.int().min(0).max(10_080),
  community: optional(line(64)),
  serviceKind: optional(z.enum(SERVICE_KIND.values)),
});
export type HoursEntry = z.infer<typeof hoursEntrySchema>;

export const logHoursSchema = z.object({
  stationId: z.string(),
  week: z.string(),
  entries: z.array(hoursEntrySchema).min(1).max(500),
});
export type LoggedWeek = z.infer<typeof logHoursSchema>;

/**
 * The schema of the ids of hours that one call confirms, verifies or returns, for example all hours of a station in a
 * week.
 */
export const hoursIdsSchema = z.array(z.string()).min(1).max(200);
export const returnReasonSchema = line(200);
export const returnHoursSchema = z.object({ ids: hoursIdsSchema, reason: returnReasonSchema });
