import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { BudgetLineType, toBudgetLine } from '../budget-line/budget-line.type';
import { LotType, toLot } from '../../contract/lot/lot.type';
import { LEDGER } from '../../ground/roles/readers';
import { assertMonth } from './ledger.rules';
import { LedgerPostingConnectionType, LedgerPostingType, LedgerPostingsArgs, toLedgerPosting } from './ledger.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type BudgetLineLoaders } from '../budget-line/budget-line.loader';
import { type LotLoaders } from '../../contract/lot/lot.loader';
import { type LedgerSlice } from './ledger.repository';

type Context = Reading<BudgetLineLoaders & LotLoaders, LedgerSlice>;

@Resolver(() => LedgerPostingType)
export class LedgerResolver {
  @Query(() => LedgerPostingConnectionType, {
    nullable: true,
  })
  @VisibleTo(...LEDGER)
  async ledgerPostings(
    @Args(() => LedgerPostingsArgs) args: LedgerPostingsArgs,
    @Ctx() { ledger }: Context,
  ): Promise<ConnectionOf<LedgerPostingType>> {
    const { division, year, budgetLineId = null, kind = null, month = null } = args;
    if (month !== null) assertMonth(month);
    const page = await ledger.page({ division, year, budgetLineId, kind, month }, pageRequest(args));
    return new LedgerPostingConnectionType(page, toLedgerPosting);
  }

  @FieldResolver(() => BudgetLineType, { nullable: true })
  @VisibleTo(...LEDGER)
  async budgetLine(@Root() posting: LedgerPostingType, @Ctx() { load }: Context): Promise<BudgetLineType | null> {
    const row = await load.budgetLine.load(posting.budgetLineId);
    return row && toBudgetLine(row);
  }

  @FieldResolver(() => LotType, { nullable: true })
  @VisibleTo(...LEDGER)
  async lot(@Root() { lotId }: LedgerPostingType, @Ctx() { load }: Context): Promise<LotType | null> {
    const row = lotId === null ? null : await load.lot.load(lotId);
    return row && toLot(row);
  }
}
