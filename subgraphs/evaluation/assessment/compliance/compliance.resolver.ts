import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { ContractorType } from '../../ground/contractor/contractor.type';
import { DivisionType } from '../../ground/division/division.type';
import { COMPLIANCE, QUESTIONERS } from '../../ground/roles/readers';
import { GROUPED_BY, assertMonths, notMetRows } from './compliance.rules';
import { ComplianceMonthType, ComplianceType, NotMetByArgs, NotMetByType, TrendArgs } from './compliance.type';
import { type ComplianceLoaders } from './compliance.loader';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { type FindingSlice } from '../finding/finding.repository';
import { type ComplianceMonthSlice } from './compliance-month.repository';

type Context = Reading<ComplianceLoaders & PlaceLoaders, FindingSlice & ComplianceMonthSlice>;

@Resolver(() => DivisionType)
export class DivisionComplianceResolver {
  @FieldResolver(() => ComplianceType, {
    nullable: true,
  })
  @VisibleTo(...COMPLIANCE)
  async compliance(@Root() { code }: DivisionType, @Ctx() { load }: Context): Promise<ComplianceType | null> {
    return (await load.division.load(code)) && load.compliance.load(code);
  }
}

@Resolver(() => NotMetByType)
export class ComplianceResolver {
  @Query(() => [NotMetByType], { nullable: true })
  @VisibleTo(...QUESTIONERS)
  async notMetBy(
    @Args(() => NotMetByArgs) { division, by }: NotMetByArgs,
    @Ctx() { load, findings, today }: Context,
  ): Promise<NotMetByType[] | null> {
    if (!(await load.division.load(division))) return null;
    return notMetRows(by, await findings.notMetBy(GROUPED_BY[by], division, today));
  }

  @Query(() => [ComplianceMonthType], {
    nullable: true,
  })
  @VisibleTo(...QUESTIONERS)
  async complianceTrend(
    @Args(() => TrendArgs) { division, from, until }: TrendArgs,
    @Ctx() { load, complianceMonths }: Context,
  ): Promise<ComplianceMonthType[] | null> {
    assertMonths({ from, until });
    if (division.length > 6 || !(await load.division.load(division))) return null;
    return complianceMonths.ofMonths(division, { from, until });
  }

  @FieldResolver(() => DivisionType, { nullable: true })
  @VisibleTo(...QUESTIONERS)
  async division(@Root() row: NotMetByType, @Ctx() { load }: Context): Promise<DivisionType | null> {
    return row.districtCode === null ? null : load.division.load(row.districtCode);
  }

  @FieldResolver(() => ContractorType, { nullable: true })
  @VisibleTo(...QUESTIONERS)
  contractor(@Root() { contractorId }: NotMetByType): ContractorType | null {
    return contractorId === null ? null : { id: contractorId };
  }
}
