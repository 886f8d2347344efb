import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { type DivisionCode } from '../../../shared/division-code';
import { type ConnectionOf, pageRequest } from '../../../shared/graphql/paging';
import { CursorScalar, DivisionCodeScalar, IsoWeekScalar } from '../../../shared/graphql/scalars';
import { STATION_WORK, VisibleTo } from '../../../shared/graphql/visible-to';
import { type PersonnelContext } from '../context';
import { StationType } from '../station/station.type';
import { WorkerType, toWorker } from '../worker/worker.type';
import { type ServiceHoursStatus } from './hours.row';
import { ServiceHoursConnectionType, ServiceHoursStatusEnum, ServiceHoursType, toServiceHours } from './hours.type';

/** A district's week is more rows than other lists hold (api.md, Conventions). */
const MAX_HOURS = 200;

@Resolver(() => ServiceHoursType)
export class ServiceHoursResolver {
  // Each parameter is one argument of the contract.
  @Query(() => ServiceHoursConnectionType, { nullable: true, description: 'Newest week first.' })
  @VisibleTo(...STATION_WORK)
  async serviceHours(
    @Arg('division', () => DivisionCodeScalar, { nullable: true }) division: DivisionCode | undefined,
    @Arg('week', () => IsoWeekScalar, { nullable: true }) week: string | undefined,
    @Arg('status', () => ServiceHoursStatusEnum, { nullable: true }) status: ServiceHoursStatus | undefined,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => CursorScalar, { nullable: true }) after: string | undefined,
    @Ctx() { hours }: PersonnelContext,
  ): Promise<ConnectionOf<ServiceHoursType>> {
    const filter = { division: division ?? null, week: week ?? null, status: status ?? null };
    const page = await hours.page(filter, pageRequest(first, after, MAX_HOURS));
    return new ServiceHoursConnectionType(page, toServiceHours);
  }

  @FieldResolver(() => WorkerType, { nullable: true })
  @VisibleTo(...STATION_WORK)
  async worker(@Root() hours: ServiceHoursType, @Ctx() { load, today }: PersonnelContext): Promise<WorkerType | null> {
    const row = await load.worker.load(hours.workerId);
    return row && toWorker(row, today);
  }

  @FieldResolver(() => StationType, { nullable: true, description: 'Null where the station is no longer yours.' })
  @VisibleTo(...STATION_WORK)
  station(@Root() hours: ServiceHoursType, @Ctx() { load }: PersonnelContext): Promise<StationType | null> {
    return load.station.load(hours.stationId);
  }
}
