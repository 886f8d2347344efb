import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { SERVICE_HOURS_STATUS, type ServiceHoursStatus } from '../../../../shared/domain/personnel';
import { type ServiceKind } from '../../../../shared/domain/stations';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { IsoWeekScalar } from '../../../../shared/graphql/types/scalars';
import { ServiceKindEnum } from '../../../../shared/graphql/types/service-kind';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type IsoWeek } from '../../../../shared/kernel/dates/period';
import { STAFF_RECORDS } from '../../ground/roles/readers';
import { type ServiceHoursRow } from './hours.row';
import { hoursOf } from './hours.rules';

const ServiceHoursStatusEnum = domainEnum(SERVICE_HOURS_STATUS);

@ObjectType('ServiceHours', {
  simpleResolvers: true,
})
export class ServiceHoursType {
  @Field(() => ID)
  @VisibleTo(...STATION_WORK)
  id: string;

  @Field(() => IsoWeekScalar)
  @VisibleTo(...STATION_WORK)
  week: string;

  @Field(() => Float)
  @VisibleTo(...STATION_WORK)
  hours: number;

  @Field(() => Int)
  @VisibleTo(...STATION_WORK)
  minutes: number;

  @Field(() => String, { nullable: true })
  @VisibleTo(...STATION_WORK)
  community: string | null;

  @Field(() => ServiceKindEnum, { nullable: true })
  @VisibleTo(...STATION_WORK)
  serviceKind: ServiceKind | null;

  @Field(() => ServiceHoursStatusEnum)
  @VisibleTo(...STATION_WORK)
  status: ServiceHoursStatus;

  @Field(() => String, { nullable: true })
  @VisibleTo(...STAFF_RECORDS)
  returnReason: string | null;

  @Field(() => Int)
  @VisibleTo(...STATION_WORK)
  revision: number;

  /** The ids of the worker and the station, for the field resolvers. They are not in the schema. */
  workerId: string;
  stationId: string;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toServiceHours(row: ServiceHoursRow): ServiceHoursType {
  const { id, week, minutes, community, serviceKind, status, returnReason, revision, workerId, stationId } = row;
  const own = { id, week, minutes, community, serviceKind, status, returnReason, revision, workerId, stationId };
  return { ...own, hours: hoursOf(minutes) };
}

export const ServiceHoursConnectionType = connectionType(
  'ServiceHoursConnection',
  () => ServiceHoursType,
  STATION_WORK,
);

@ArgsType()
export class ServiceHoursArgs extends PlacedPageArgs {
  @Field(() => IsoWeekScalar, { nullable: true })
  week?: IsoWeek | null;

  @Field(() => ServiceHoursStatusEnum, { nullable: true })
  status?: ServiceHoursStatus | null;

  @Field(() => ID, { nullable: true })
  stationId?: string | null;

  @Field(() => ID, { nullable: true })
  workerId?: string | null;

  @Field(() => IsoWeekScalar, { nullable: true })
  weekFrom?: IsoWeek | null;

  @Field(() => IsoWeekScalar, { nullable: true })
  weekUntil?: IsoWeek | null;
}
