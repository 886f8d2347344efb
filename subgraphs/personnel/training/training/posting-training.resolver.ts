import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Reading } from '../../../../shared/graphql/request-context';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { PostingType } from '../../posting/posting/posting.type';
import { trainedOn } from './trained-on.rules';
import { type TrainingLoaders } from './training.loader';

type Context = Reading<TrainingLoaders>;

@Resolver(() => PostingType)
export class PostingTrainingResolver {
  @FieldResolver(() => DateScalar, { nullable: true })
  @VisibleTo(...STATION_WORK)
  async trainedOn(@Root() posting: PostingType, @Ctx() { load }: Context): Promise<string | null> {
    return trainedOn(await load.passedTrainings.load(posting.workerId), posting);
  }
}
