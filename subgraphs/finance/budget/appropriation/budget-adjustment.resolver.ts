import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MONEY, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { BudgetLineType } from '../budget-line/budget-line.type';
import { BudgetAdjustmentType, toBudgetAdjustment } from './budget-adjustment.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type BudgetAdjustmentLoaders } from './budget-adjustment.loader';

type Context = Reading<BudgetAdjustmentLoaders>;

@Resolver(() => BudgetLineType)
export class BudgetAdjustmentResolver {
  @FieldResolver(() => [BudgetAdjustmentType])
  @VisibleTo(...MONEY)
  async adjustments(@Root() { id }: BudgetLineType, @Ctx() { load }: Context): Promise<BudgetAdjustmentType[]> {
    return (await load.adjustmentsOfLine.load(id)).map(toBudgetAdjustment);
  }
}
