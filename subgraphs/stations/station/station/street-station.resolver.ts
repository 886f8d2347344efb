import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { DivisionType } from '../../ground/division/division.type';
import { type StationLoaders } from '../../ground/station/station.loader';
import { StationType, toStation } from './station.type';

type Context = Reading<StationLoaders>;

/** Resolves the station of a street or town, for callers who may read it. */
@Resolver(() => DivisionType)
export class StreetStationResolver {
  @FieldResolver(() => StationType, { nullable: true })
  @VisibleTo(...READERS)
  async station(@Root() { code }: DivisionType, @Ctx() { load }: Context): Promise<StationType | null> {
    const row = await load.stationOfStreet.load(code);
    return row && toStation(row);
  }
}
