import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { BudgetLineType } from '../budget-line/budget-line.type';
import { BUDGET } from '../../ground/roles/readers';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type LedgerLoaders } from '../ledger/ledger.loader';

type Context = Reading<LedgerLoaders>;

/** The amount of a budget line, and what contracts encumber of it. */
@Resolver(() => BudgetLineType)
export class BudgetLineMoneyResolver {
  @FieldResolver(() => FenScalar, { description: 'What was appropriated, with what was added or taken back since.' })
  @VisibleTo(...BUDGET)
  amountFen(@Root() line: BudgetLineType, @Ctx() { load }: Context): Promise<number> {
    return load.amount.load(line.id);
  }

  @FieldResolver(() => FenScalar, { description: 'What contracts bind of it.' })
  @VisibleTo(...BUDGET)
  committedFen(@Root() line: BudgetLineType, @Ctx() { load }: Context): Promise<number> {
    return load.committed.budgetLine.load(line.id);
  }

  @FieldResolver(() => FenScalar, {
    description: 'What was paid from it and has not come back; part of the committed.',
  })
  @VisibleTo(...BUDGET)
  disbursedFen(@Root() line: BudgetLineType, @Ctx() { load }: Context): Promise<number> {
    return load.disbursed.budgetLine.load(line.id);
  }

  @FieldResolver(() => FenScalar, { description: 'What is not committed yet.' })
  @VisibleTo(...BUDGET)
  availableFen(@Root() line: BudgetLineType, @Ctx() { load }: Context): Promise<number> {
    return load.available.load(line.id);
  }
}
