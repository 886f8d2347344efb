import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { type AskedInfo } from '../../../../shared/graphql/asked/asked-fields';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WORKER, WorkerType } from '../../worker/worker/worker.type';
import { StationType } from '../../ground/station/station.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type PostingLoaders } from '../../ground/posting/posting.loader';
import { type WorkerLoaders } from '../../worker/worker/worker.loader';

type Context = Reading<PostingLoaders & WorkerLoaders>;

@Resolver(() => StationType)
export class StationStaffResolver {
  @FieldResolver(() => [WorkerType], { nullable: true })
  @VisibleTo(...STATION_WORK)
  async staff(@Root() station: StationType, @Ctx() { load }: Context, @Info() info: AskedInfo): Promise<WorkerType[]> {
    const { columns, toType } = WORKER.asked(info);
    const postings = await load.postingsAtStation.load(station.id);
    const workers = postings.map(({ workerId: key }) => load.workerColumns.load({ key, columns }));
    return (await Promise.all(workers)).flat().map((row) => toType(row));
  }
}
