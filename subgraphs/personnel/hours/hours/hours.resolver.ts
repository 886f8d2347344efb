import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { StationType } from '../../ground/station/station.type';
import { WorkerType, toWorker } from '../../worker/worker/worker.type';
import { ServiceHoursArgs, ServiceHoursConnectionType, ServiceHoursType, toServiceHours } from './hours.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { type WorkerLoaders } from '../../worker/worker/worker.loader';
import { type HoursSlice } from './hours.repository';

type Context = Reading<WorkerLoaders & PlaceLoaders, HoursSlice>;

/** The maximum number of rows in one page of hours. One week of a district has more rows than other lists. */
const MAX_HOURS = 200;

@Resolver(() => ServiceHoursType)
export class ServiceHoursResolver {
  @Query(() => ServiceHoursConnectionType, { nullable: true })
  @VisibleTo(...STATION_WORK)
  async serviceHours(
    @Args(() => ServiceHoursArgs) args: ServiceHoursArgs,
    @Ctx() { hours }: Context,
  ): Promise<ConnectionOf<ServiceHoursType>> {
    const { division = null, week = null, status = null } = args;
    const { stationId = null, workerId = null, weekFrom = null, weekUntil = null } = args;
    const wanted = { division, week, status, stationId, workerId, weekFrom, weekUntil };
    const page = await hours.page(wanted, pageRequest(args, MAX_HOURS));
    return new ServiceHoursConnectionType(page, toServiceHours);
  }

  @FieldResolver(() => WorkerType, { nullable: true })
  @VisibleTo(...STATION_WORK)
  async worker(@Root() hours: ServiceHoursType, @Ctx() { load }: Context): Promise<WorkerType | null> {
    const row = await load.worker.load(hours.workerId);
    return row && toWorker(row);
  }

  @FieldResolver(() => StationType, { nullable: true })
  @VisibleTo(...STATION_WORK)
  station(@Root() hours: ServiceHoursType, @Ctx() { load }: Context): Promise<StationType | null> {
    return load.station.load(hours.stationId);
  }
}
