import { Field, ObjectType } from 'type-graphql';
import { WEEKDAY, type Weekday } from '../../../../shared/domain/stations';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';

export const WeekdayEnum = domainEnum(WEEKDAY);

@ObjectType('OpeningHours', { simpleResolvers: true })
export class OpeningHoursType {
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
