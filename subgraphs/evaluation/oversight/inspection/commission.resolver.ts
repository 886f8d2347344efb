import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { PageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { type EvaluationContext } from '../../context';
import { DivisionType } from '../../ground/division/division.type';
import { COMMISSIONED, COVERAGE } from '../../readers';
import { COMMISSIONER } from '../../writers';
import { CommissionConnectionType, CommissionType, InspectionCoverageType, toCommission } from './commission.type';
import { commissionInspection } from './inspection.commands';
import { CommissionInspectionInput, commissionInspectionSchema } from './inspection.input';
import { isLacking } from './inspection.rules';

@Resolver(() => InspectionCoverageType)
export class CommissionResolver {
  @Query(() => CommissionConnectionType, { nullable: true, description: 'Of your city, the latest year first.' })
  @VisibleTo(...COMMISSIONED)
  async inspectionCommissions(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { commissions }: EvaluationContext,
  ): Promise<ConnectionOf<CommissionType>> {
    return new CommissionConnectionType(await commissions.page(pageRequest(first, after)), toCommission);
  }

  @Query(() => [InspectionCoverageType], {
    nullable: true,
    description: 'Your districts that have stations, by code: which of them still lack the year’s inspection (EV-3).',
  })
  @VisibleTo(...COVERAGE)
  async inspectionCoverage(
    @Arg('year', () => Int) year: number,
    @Ctx() { inspectionCoverage, today: on }: EvaluationContext,
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

  @Mutation(() => CommissionType, { nullable: true, description: 'Once a year and city (EV-3).' })
  @VisibleTo(...COMMISSIONER)
  async commissionInspection(
    @Arg('input', () => CommissionInspectionInput) input: CommissionInspectionInput,
    @Ctx() { write, load }: EvaluationContext,
  ): Promise<CommissionType | null> {
    const commission = parseInput(commissionInspectionSchema, input);
    const ids = await write('commissionInspection', input, (tx) => commissionInspection(tx, commission));
    return written(ids, load.commission, toCommission);
  }

  @FieldResolver(() => DivisionType, { nullable: true })
  @VisibleTo(...COVERAGE)
  division(
    @Root() { districtCode }: InspectionCoverageType,
    @Ctx() { load }: EvaluationContext,
  ): Promise<DivisionType | null> {
    return load.division.load(districtCode);
  }
}
