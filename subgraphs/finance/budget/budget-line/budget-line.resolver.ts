import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { MONEY, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { DivisionType } from '../../ground/division/division.type';
import { BUDGET } from '../../ground/roles/readers';
import { mayPayContracts } from './budget-line.rules';
import { BudgetLineConnectionType, BudgetLineType, BudgetLinesArgs, toBudgetLine } from './budget-line.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type PlaceLoaders } from '../../ground/place/place.loader';
import { type BudgetLineSlice } from './budget-line.repository';

type Context = Reading<PlaceLoaders, BudgetLineSlice>;

@Resolver(() => BudgetLineType)
export class BudgetLineResolver {
  @Query(() => BudgetLineConnectionType, {
    nullable: true,
  })
  @VisibleTo(...BUDGET)
  async budgetLines(
    @Args(() => BudgetLinesArgs) { division, year, ...paging }: BudgetLinesArgs,
    @Ctx() { budgetLines }: Context,
  ): Promise<ConnectionOf<BudgetLineType>> {
    const page = await budgetLines.page({ division, year }, pageRequest(paging));
    return new BudgetLineConnectionType(page, toBudgetLine);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
  })
  @VisibleTo(...MONEY)
  mayPayContracts(@Root() line: BudgetLineType, @Ctx() { today }: Context): boolean | null {
    return mayPayContracts(line.source, policyFor(POLICIES, { division: line.districtCode, on: today }));
  }

  @FieldResolver(() => DivisionType, { nullable: true })
  @VisibleTo(...BUDGET)
  division(@Root() line: BudgetLineType, @Ctx() { load }: Context): Promise<DivisionType | null> {
    return load.division.load(line.districtCode);
  }
}
