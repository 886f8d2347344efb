import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { BudgetYearArgs } from '../budget-line/budget-year.input';
import { MONEY, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { cumulated } from './budget-execution.rules';
import { BudgetExecutionType } from './budget-execution.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type PlaceLoaders } from '../../ground/place/place.loader';
import { type LedgerSlice } from '../ledger/ledger.repository';

type Context = Reading<PlaceLoaders, LedgerSlice>;

/** Shows how much of a year's budget was paid (五(二)). */
@Resolver()
export class BudgetExecutionResolver {
  @Query(() => [BudgetExecutionType], {
    nullable: true,
  })
  @VisibleTo(...MONEY)
  async budgetExecution(
    @Args(() => BudgetYearArgs) { division, year }: BudgetYearArgs,
    @Ctx() { load, ledger }: Context,
  ): Promise<BudgetExecutionType[] | null> {
    if (division.length > 6 || !(await load.division.load(division))) return null;
    return cumulated(await ledger.paidByMonth(division, year));
  }
}
