import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WorkerConnectionType, WorkerType, toWorker } from './worker.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type WorkerLoaders } from './worker.loader';
import { type WorkerSlice } from './worker.repository';

type Context = Reading<WorkerLoaders, WorkerSlice>;

@Resolver(() => WorkerType)
export class WorkerResolver {
  @Query(() => WorkerType, { nullable: true })
  @VisibleTo(...STATION_WORK)
  async worker(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<WorkerType | null> {
    const row = await context.load.worker.load(id);
    return row && toWorker(row, context.today);
  }

  @Query(() => WorkerConnectionType, {
    nullable: true,
  })
  @VisibleTo(...STATION_WORK)
  async workers(
    @Args(() => PlacedPageArgs) { first, after, division }: PlacedPageArgs,
    @Ctx() { workers, today }: Context,
  ): Promise<ConnectionOf<WorkerType>> {
    const page = await workers.page(division ?? null, pageRequest(first, after));
    return new WorkerConnectionType(page, (row) => toWorker(row, today));
  }
}
