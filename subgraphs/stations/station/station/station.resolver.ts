import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { READERS, STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { DivisionType } from '../../ground/division/division.type';
import { RegulationType, toRegulation } from '../../regulation/regulation/regulation.type';
import { assertReadsUnmet, assertSearchable } from './station.rules';
import { StationsArgs } from './station-list.type';
import { StationConnectionType, StationType, toStation } from './station.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type StationLoaders } from '../../ground/station/station.loader';
import { type StationSlice } from '../../ground/station/station.repository';
import { type DivisionLoaders } from '../../ground/division/division.loader';
import { type RegulationLoaders } from '../../regulation/regulation/regulation.loader';

type Context = Reading<StationLoaders & DivisionLoaders & RegulationLoaders, StationSlice>;

@Resolver(() => StationType)
export class StationResolver {
  @Query(() => StationType, { nullable: true })
  @VisibleTo(...READERS)
  async station(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<StationType | null> {
    const row = await context.load.station.load(id);
    return row && toStation(row);
  }

  @Query(() => StationConnectionType, { nullable: true })
  @VisibleTo(...READERS)
  async stations(
    @Args(() => StationsArgs) { filter, orderBy = null, ...paging }: StationsArgs,
    @Ctx() context: Context,
  ): Promise<ConnectionOf<StationType>> {
    const { division = null, status = null, nameContains = null } = filter ?? {};
    const { openedAfter = null, openedBefore = null } = filter ?? {};
    const { contractorId = null, notMet = null, grade = null } = filter ?? {};
    assertSearchable({ division, nameContains }, context.scope);
    if (notMet !== null) assertReadsUnmet('filter.notMet', context.scope);
    if (orderBy === 'NOT_MET_DESC') assertReadsUnmet('orderBy', context.scope);
    const placed = { division, status, nameContains, openedAfter, openedBefore };
    const wanted = { ...placed, contractorId, notMet, grade };
    return new StationConnectionType(await context.stations.page(wanted, orderBy, pageRequest(paging)), toStation);
  }

  @FieldResolver(() => DivisionType, { nullable: true })
  @VisibleTo(...READERS)
  division(@Root() station: StationType, @Ctx() context: Context): Promise<DivisionType | null> {
    return context.load.division.load(station.divisionCode);
  }

  @FieldResolver(() => DivisionType, { nullable: true })
  @VisibleTo(...READERS)
  district(@Root() station: StationType, @Ctx() context: Context): Promise<DivisionType | null> {
    return context.load.division.load(station.districtCode);
  }

  @FieldResolver(() => [RegulationType], { nullable: true })
  @VisibleTo(...STATION_WORK)
  async regulations(@Root() station: StationType, @Ctx() context: Context): Promise<RegulationType[]> {
    const { id, districtCode } = station;
    return (await context.load.regulations.load({ id, districtCode, on: context.today })).map(toRegulation);
  }
}
