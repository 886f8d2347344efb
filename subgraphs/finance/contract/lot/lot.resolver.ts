import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { LOT_COURSE } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { currentProjectYear, lotAt } from './lot.rules';
import { LotType, toLot } from './lot.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type LotLoaders } from './lot.loader';
import { type PlaceLoaders } from '../../ground/place/place.loader';

type Context = Reading<LotLoaders & PlaceLoaders>;

@Resolver(() => LotType)
export class LotResolver {
  @FieldResolver(() => Int, {
    nullable: true,
  })
  @VisibleTo(...LOT_COURSE)
  projectYear(@Root() lot: LotType, @Ctx() { today }: Context): number | null {
    return currentProjectYear(lot, today);
  }

  @FieldResolver(() => StationType, { nullable: true })
  @VisibleTo(...READERS)
  async station(@Root() { stationId }: LotType, @Ctx() { load }: Context): Promise<StationType | null> {
    return stationId === null ? null : load.station.load(stationId);
  }
}

@Resolver(() => StationType)
export class StationLotResolver {
  @FieldResolver(() => LotType, { nullable: true })
  @VisibleTo(...READERS)
  async lot(@Root() { id }: StationType, @Ctx() { load, today }: Context): Promise<LotType | null> {
    const lot = lotAt(await load.lotsOfStation.load(id), today);
    return lot && toLot(lot);
  }
}
