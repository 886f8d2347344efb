import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { type AskedInfo } from '../../../../shared/graphql/asked/asked-fields';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { RuleIdScalar } from '../../../../shared/graphql/types/scalars';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { DivisionType } from '../../ground/division/division.type';
import { StationType } from '../../ground/station/station.type';
import { FindingsArgs } from './finding-list.type';
import {
  FINDING,
  FindingConnectionType,
  FindingType,
  FindingWaiverType,
  PastFindingType,
  toPastFinding,
} from './finding.type';
import { type FindingLoaders } from './finding.loader';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { type FindingSlice } from './finding.repository';

type Context = Reading<FindingLoaders & PlaceLoaders, FindingSlice>;

@Resolver(() => FindingType)
export class FindingResolver {
  @Query(() => FindingConnectionType, { nullable: true })
  @VisibleTo(...STATION_WORK)
  async findings(
    @Args(() => FindingsArgs) args: FindingsArgs,
    @Ctx() { findings, caller }: Context,
  ): Promise<ConnectionOf<FindingType>> {
    const { division = null, rule = null, verdict = null, orderBy = null } = args;
    const page = await findings.list({ division, rule, verdict }, orderBy, pageRequest(args));
    return new FindingConnectionType(page, (row) => FINDING.toType(row, caller.role));
  }

  @FieldResolver(() => StationType, { nullable: true })
  @VisibleTo(...STATION_WORK)
  async station(@Root() { stationId }: FindingType, @Ctx() { load }: Context): Promise<StationType | null> {
    return stationId === null ? null : load.station.load(stationId);
  }

  @FieldResolver(() => DivisionType, {
    nullable: true,
  })
  @VisibleTo(...STATION_WORK)
  division(@Root() finding: FindingType, @Ctx() { load }: Context): Promise<DivisionType | null> {
    return load.division.load(finding.divisionCode ?? finding.districtCode);
  }

  @FieldResolver(() => FindingWaiverType, { nullable: true })
  @VisibleTo(...STATION_WORK)
  async waiver(@Root() finding: FindingType, @Ctx() { load }: Context): Promise<FindingWaiverType | null> {
    const waiver = await load.waiverOfFinding.load(finding);
    return waiver && { until: waiver.until, reason: waiver.reason };
  }
}

@Resolver(() => StationType)
export class StationFindingsResolver {
  @FieldResolver(() => [FindingType], { nullable: true })
  @VisibleTo(...STATION_WORK)
  async findings(
    @Root() { id }: StationType,
    @Ctx() { load, caller }: Context,
    @Info() info: AskedInfo,
  ): Promise<FindingType[]> {
    const { columns, toType } = FINDING.asked(info);
    return (await load.findingsAtStation.load({ key: id, columns })).map((row) => toType(row, caller.role));
  }

  @FieldResolver(() => [PastFindingType], {
    nullable: true,
  })
  @VisibleTo(...STATION_WORK)
  async findingHistory(
    @Root() { id }: StationType,
    @Arg('rule', () => RuleIdScalar) rule: string,
    @Arg('first', () => Int) first: number,
    @Ctx() { load, caller }: Context,
  ): Promise<PastFindingType[]> {
    const most = pageRequest({ first }).size;
    const rows = await load.findingHistory.load({ stationId: id, rule });
    return rows.slice(0, most).map((row) => toPastFinding(row, caller.role));
  }
}
