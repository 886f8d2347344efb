import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { type OpeningHours, WEEKDAY, type Weekday } from '../../domain/stations';
import { isOfficePhone, isTimeOfDay } from '../../kernel/office-contact';
import { CONTACT_KEEPERS, READERS, VisibleTo } from '../audience/visible-to';
import { domainEnum } from './enums';

export const WeekdayEnum = domainEnum(WEEKDAY);

/** A period of a weekday in which an office or a station is open. Every subgraph that uses the type shares it. */
@Directive('@shareable')
@ObjectType('OpeningHours', { simpleResolvers: true })
export class OpeningHoursType implements OpeningHours {
  @Field(() => WeekdayEnum)
  @VisibleTo(...READERS)
  weekday: Weekday;

  @Field(() => String)
  @VisibleTo(...READERS)
  opensAt: string;

  @Field(() => String)
  @VisibleTo(...READERS)
  closesAt: string;
}

@InputType('OpeningHoursInput')
export class OpeningHoursInput implements OpeningHours {
  @Field(() => WeekdayEnum)
  @VisibleTo(...CONTACT_KEEPERS)
  weekday: Weekday;

  @Field(() => String)
  @VisibleTo(...CONTACT_KEEPERS)
  opensAt: string;

  @Field(() => String)
  @VisibleTo(...CONTACT_KEEPERS)
  closesAt: string;
}

/** The schema of an office's telephone number. It refuses mobile numbers, because they belong to a person. */
export const officePhone = z.string().refine(isOfficePhone, {
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

/** The schema of the opening hours of a week, with at most 21 periods. */
export const weeklyHours = z.array(hoursSchema).max(21);
