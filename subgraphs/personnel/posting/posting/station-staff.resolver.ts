import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type PersonnelContext } from '../../context';
import { WorkerType, toWorker } from '../../worker/worker/worker.type';
import { StationType } from '../../ground/station/station.type';

@Resolver(() => StationType)
export class StationResolver {
  @FieldResolver(() => [WorkerType], { nullable: true, description: 'On post today; a contractor sees its own alone.' })
  @VisibleTo(...STATION_WORK)
  async staff(@Root() station: StationType, @Ctx() { load, today }: PersonnelContext): Promise<WorkerType[]> {
    const postings = await load.postingsAtStation.load(station.id);
    const workers = await Promise.all(postings.map(({ workerId }) => load.worker.load(workerId)));
    return workers.filter((row) => row !== null).map((row) => toWorker(row, today));
  }
}
