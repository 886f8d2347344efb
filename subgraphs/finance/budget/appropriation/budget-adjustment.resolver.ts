import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MONEY, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { BudgetLineType } from '../budget-line/budget-line.type';
import { type BudgetContext } from '../context';
import { BudgetAdjustmentType, toBudgetAdjustment } from './budget-adjustment.type';

@Resolver(() => BudgetLineType)
export class BudgetAdjustmentResolver {
  @FieldResolver(() => [BudgetAdjustmentType], { description: 'Since it was opened, the earliest first.' })
  @VisibleTo(...MONEY)
  async adjustments(@Root() { id }: BudgetLineType, @Ctx() { load }: BudgetContext): Promise<BudgetAdjustmentType[]> {
    return (await load.adjustmentsOfLine.load(id)).map(toBudgetAdjustment);
  }
}
