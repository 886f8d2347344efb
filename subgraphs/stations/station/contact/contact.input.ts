import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { type Weekday } from '../../../../shared/domain/stations';
import { optional } from '../../../../shared/graphql/input/input-schemas';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { VENUE_PROVIDERS } from '../../ground/roles/writers';
import { WeekdayEnum } from '../station/opening-hours.type';
import { isOfficePhone, isTimeOfDay } from './contact.rules';

@InputType('OpeningHoursInput')
export class OpeningHoursInput {
  @Field(() => WeekdayEnum)
  @VisibleTo(...VENUE_PROVIDERS)
  weekday: Weekday;

  @Field(() => String)
  @VisibleTo(...VENUE_PROVIDERS)
  opensAt: string;

  @Field(() => String)
  @VisibleTo(...VENUE_PROVIDERS)
  closesAt: string;
}

@InputType('RecordPublicContactInput')
export class RecordPublicContactInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...VENUE_PROVIDERS)
  stationId: string;

  @Field(() => Int)
  @VisibleTo(...VENUE_PROVIDERS)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @VisibleTo(...VENUE_PROVIDERS)
  phone?: string | null;

  @Field(() => [OpeningHoursInput])
  @VisibleTo(...VENUE_PROVIDERS)
  openingHours: OpeningHoursInput[];
}

const officePhone = z.string().refine(isOfficePhone, {
  params: {
    zh: '须为办公电话,例如 0531-88881234、0531-88881234-801 或 400-123-4567;不得填写个人手机号码',
    en: 'must be an office number such as 0531-88881234, 0531-88881234-801 or 400-123-4567, never a personal mobile number',
  },
});
const timeOfDay = z.string().refine(isTimeOfDay, {
  params: { zh: '须为 HH:MM 形式的时刻,例如 09:00', en: 'must be a time of day written HH:MM, such as 09:00' },
});
const hoursSchema = z
  .object({ weekday: z.custom<Weekday>(), opensAt: timeOfDay, closesAt: timeOfDay })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, {
    path: ['closesAt'],
    params: { zh: '须晚于开放时刻', en: 'must be later than the time of opening' },
  });

export const recordPublicContactSchema = z.object({
  stationId: z.string(),
  expectedVersion: z.int(),
  phone: optional(officePhone),
  openingHours: z.array(hoursSchema).max(21),
});
export type RecordedContact = z.output<typeof recordPublicContactSchema>;
