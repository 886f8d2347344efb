import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WorkerType, toWorker } from '../../worker/worker/worker.type';
import { StationType } from '../../ground/station/station.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type PostingLoaders } from '../../ground/posting/posting.loader';
import { type WorkerLoaders } from '../../worker/worker/worker.loader';

type Context = Reading<PostingLoaders & WorkerLoaders>;

@Resolver(() => StationType)
export class StationStaffResolver {
  @FieldResolver(() => [WorkerType], { nullable: true })
  @VisibleTo(...STATION_WORK)
  async staff(@Root() station: StationType, @Ctx() { load }: Context): Promise<WorkerType[]> {
    const postings = await load.postingsAtStation.load(station.id);
    const workers = await Promise.all(postings.map(({ workerId }) => load.worker.load(workerId)));
    return workers.filter((row) => row !== null).map(toWorker);
  }
}
