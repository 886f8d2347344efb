import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { type Reading } from '../../../../shared/graphql/request-context';
import { DivisionType } from '../../ground/division/division.type';
import { COVERAGE } from '../../ground/roles/readers';
import { isLacking } from './coverage.rules';
import { InspectionCoverageType } from './coverage.type';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { type CoverageSlice } from './coverage.repository';

type Context = Reading<PlaceLoaders, CoverageSlice>;

/** Resolves how many stations of each district were inspected in a year, and whether more must be inspected (EV-3). */
@Resolver(() => InspectionCoverageType)
export class CoverageResolver {
  @Query(() => [InspectionCoverageType], {
    nullable: true,
  })
  @VisibleTo(...COVERAGE)
  async inspectionCoverage(
    @Arg('year', () => Int) year: number,
    @Ctx() { inspectionCoverage, today: on }: Context,
  ): Promise<InspectionCoverageType[]> {
    const found = [...(await inspectionCoverage.ofYear(year))].sort(([one], [other]) => one.localeCompare(other));
    return found.map(([code, figures]) => {
      const districtCode = code as DivisionCode;
      return {
        districtCode,
        ...figures,
        lacking: isLacking(figures, policyFor(POLICIES, { division: districtCode, on })),
      };
    });
  }

  @FieldResolver(() => DivisionType, { nullable: true })
  @VisibleTo(...COVERAGE)
  division(@Root() { districtCode }: InspectionCoverageType, @Ctx() { load }: Context): Promise<DivisionType | null> {
    return load.division.load(districtCode);
  }
}
