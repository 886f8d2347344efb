import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { StationType } from '../../ground/station/station.type';
import { PostingType, toPosting } from './posting.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type PostingLoaders } from '../../ground/posting/posting.loader';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { WorkerType } from '../../worker/worker/worker.type';

type Context = Reading<PostingLoaders & PlaceLoaders>;

@Resolver(() => PostingType)
export class PostingResolver {
  @FieldResolver(() => StationType, { nullable: true })
  @VisibleTo(...STATION_WORK)
  station(@Root() posting: PostingType, @Ctx() { load }: Context): Promise<StationType | null> {
    return load.station.load(posting.stationId);
  }
}

@Resolver(() => WorkerType)
export class WorkerPostingResolver {
  @FieldResolver(() => PostingType, { nullable: true })
  @VisibleTo(...STATION_WORK)
  async posting(@Root() worker: WorkerType, @Ctx() { load }: Context): Promise<PostingType | null> {
    const [first] = await load.openPostingsOfWorker.load(worker.id);
    return first === undefined ? null : toPosting(first);
  }
}
