import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { DivisionType } from '../../ground/division/division.type';
import { YEAR_ENDS } from '../../ground/roles/readers';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { StationType } from '../../ground/station/station.type';
import {
  YearEndFindingConnectionType,
  YearEndFindingType,
  YearEndFindingsArgs,
  toYearEndFinding,
} from './year-end.type';
import { type YearEndSlice } from './year-end.repository';

type Context = Reading<PlaceLoaders, YearEndSlice>;

@Resolver(() => YearEndFindingType)
export class YearEndFindingResolver {
  @Query(() => YearEndFindingConnectionType, { nullable: true })
  @VisibleTo(...YEAR_ENDS)
  async yearEndFindings(
    @Args(() => YearEndFindingsArgs) args: YearEndFindingsArgs,
    @Ctx() { yearEndFindings, caller }: Context,
  ): Promise<ConnectionOf<YearEndFindingType>> {
    const { year, division = null, rule = null } = args;
    const page = await yearEndFindings.list({ year, division, rule }, pageRequest(args));
    return new YearEndFindingConnectionType(page, (row) => toYearEndFinding(row, caller.role));
  }

  @FieldResolver(() => StationType, { nullable: true })
  @VisibleTo(...YEAR_ENDS)
  async station(@Root() { stationId }: YearEndFindingType, @Ctx() { load }: Context): Promise<StationType | null> {
    return stationId === null ? null : load.station.load(stationId);
  }

  @FieldResolver(() => DivisionType, { nullable: true })
  @VisibleTo(...YEAR_ENDS)
  division(@Root() { placeCode }: YearEndFindingType, @Ctx() { load }: Context): Promise<DivisionType | null> {
    return load.division.load(placeCode);
  }
}
