import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type Reading } from '../../../../shared/graphql/request-context';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WorkerType } from '../../worker/worker/worker.type';
import { type HoursLoaders } from './hours.loader';
import { assertWeeks } from './hours.rules';
import { ServiceHoursType, toServiceHours } from './hours.type';

type Context = Reading<HoursLoaders>;

@Resolver(() => WorkerType)
export class WorkerHoursResolver {
  @FieldResolver(() => [ServiceHoursType], {
    nullable: true,
  })
  @VisibleTo(...STATION_WORK)
  async weeklyCommunityHours(
    @Root() worker: WorkerType,
    @Arg('weeks', () => Int) weeks: number,
    @Ctx() { load }: Context,
  ): Promise<ServiceHoursType[]> {
    assertWeeks(weeks);
    return (await load.weeklyHours.load({ workerId: worker.id, weeks })).map(toServiceHours);
  }
}
