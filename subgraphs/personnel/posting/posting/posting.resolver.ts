import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type PersonnelContext } from '../../context';
import { StationType } from '../../ground/station/station.type';
import { trainedOn } from './posting.rules';
import { PostingType } from './posting.type';

const TRAINED_ON = 'The day of the first training that the worker passed and that hub or bureau has verified (PE-6).';

@Resolver(() => PostingType)
export class PostingResolver {
  @FieldResolver(() => DateScalar, { nullable: true, description: TRAINED_ON })
  @VisibleTo(...STATION_WORK)
  async trainedOn(@Root() posting: PostingType, @Ctx() { load }: PersonnelContext): Promise<string | null> {
    return trainedOn(await load.passedTrainings.load(posting.workerId), posting);
  }

  @FieldResolver(() => StationType, { nullable: true, description: 'Null where the station is no longer yours.' })
  @VisibleTo(...STATION_WORK)
  station(@Root() posting: PostingType, @Ctx() { load }: PersonnelContext): Promise<StationType | null> {
    return load.station.load(posting.stationId);
  }
}
