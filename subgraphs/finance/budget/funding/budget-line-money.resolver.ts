import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { BudgetLineType } from '../budget-line/budget-line.type';
import { BUDGET } from '../../ground/roles/readers';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type LedgerLoaders } from '../ledger/ledger.loader';

type Context = Reading<LedgerLoaders>;

/** Resolves the amount of a budget line, and how much of it is committed, paid and available. */
@Resolver(() => BudgetLineType)
export class BudgetLineMoneyResolver {
  @FieldResolver(() => FenScalar)
  @VisibleTo(...BUDGET)
  amountFen(@Root() line: BudgetLineType, @Ctx() { load }: Context): Promise<number> {
    return load.balances.budgetLine.load({ id: line.id, balance: 'amount' });
  }

  @FieldResolver(() => FenScalar)
  @VisibleTo(...BUDGET)
  committedFen(@Root() line: BudgetLineType, @Ctx() { load }: Context): Promise<number> {
    return load.balances.budgetLine.load({ id: line.id, balance: 'committed' });
  }

  @FieldResolver(() => FenScalar)
  @VisibleTo(...BUDGET)
  disbursedFen(@Root() line: BudgetLineType, @Ctx() { load }: Context): Promise<number> {
    return load.balances.budgetLine.load({ id: line.id, balance: 'disbursed' });
  }

  @FieldResolver(() => FenScalar)
  @VisibleTo(...BUDGET)
  availableFen(@Root() line: BudgetLineType, @Ctx() { load }: Context): Promise<number> {
    return load.balances.budgetLine.load({ id: line.id, balance: 'available' });
  }
}
