import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { optional } from '../../../../shared/graphql/input/input-schemas';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { OpeningHoursInput, officePhone, weeklyHours } from '../../../../shared/graphql/types/opening-hours';
import { PUBLIC_CONTACT_KEEPERS } from '../../ground/roles/writers';

@InputType('RecordPublicContactInput')
export class RecordPublicContactInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...PUBLIC_CONTACT_KEEPERS)
  stationId: string;

  @Field(() => Int)
  @VisibleTo(...PUBLIC_CONTACT_KEEPERS)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @VisibleTo(...PUBLIC_CONTACT_KEEPERS)
  phone?: string | null;

  @Field(() => [OpeningHoursInput])
  @VisibleTo(...PUBLIC_CONTACT_KEEPERS)
  openingHours: OpeningHoursInput[];
}

export const recordPublicContactSchema = z.object({
  stationId: z.string(),
  expectedVersion: z.int(),
  phone: optional(officePhone),
  openingHours: weeklyHours,
});
export type RecordedContact = z.output<typeof recordPublicContactSchema>;
