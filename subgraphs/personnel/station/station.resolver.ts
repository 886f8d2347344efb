import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { STATION_WORK, VisibleTo } from '../../../shared/graphql/visible-to';
import { type PersonnelContext } from '../context';
import { WorkerType, toWorker } from '../worker/worker.type';
import { StationType } from './station.type';

@Resolver(() => StationType)
export class StationResolver {
  @FieldResolver(() => [WorkerType], { nullable: true, description: 'On post today; a contractor sees its own alone.' })
  @VisibleTo(...STATION_WORK)
  async staff(@Root() station: StationType, @Ctx() { load, today }: PersonnelContext): Promise<WorkerType[]> {
    const workers = await Promise.all((await load.staff.load(station.id)).map((id) => load.worker.load(id)));
    return workers.filter((row) => row !== null).map((row) => toWorker(row, today));
  }
}
