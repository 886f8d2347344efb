import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { requireKey } from '../../../../shared/graphql/input/require-key';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { TREASURER } from '../../ground/roles/writers';
import { type AppropriationTransaction, adjustBudgetLine, openBudgetLine } from './appropriation.commands';
import {
  AdjustBudgetLineInput,
  OpenBudgetLineInput,
  adjustBudgetLineSchema,
  openBudgetLineSchema,
} from './appropriation.input';
import { BudgetLineType, toBudgetLine } from '../budget-line/budget-line.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type BudgetLineLoaders } from '../budget-line/budget-line.loader';

type Context = Writing<AppropriationTransaction, BudgetLineLoaders>;

/** Opens and adjusts budget lines (五(三)). */
@Resolver()
export class AppropriationResolver {
  @Mutation(() => BudgetLineType, {
    nullable: true,
  })
  @VisibleTo(...TREASURER)
  async openBudgetLine(
    @Arg('input', () => OpenBudgetLineInput) input: OpenBudgetLineInput,
    @Ctx() { write, load }: Context,
  ): Promise<BudgetLineType | null> {
    requireKey(input);
    const line = parseInput(openBudgetLineSchema, input);
    return written(
      await write('openBudgetLine', input, (tx) => openBudgetLine(tx, line)),
      load.budgetLine,
      toBudgetLine,
    );
  }

  @Mutation(() => BudgetLineType, {
    nullable: true,
  })
  @VisibleTo(...TREASURER)
  async adjustBudgetLine(
    @Arg('input', () => AdjustBudgetLineInput) input: AdjustBudgetLineInput,
    @Ctx() { write, load }: Context,
  ): Promise<BudgetLineType | null> {
    requireKey(input);
    const change = parseInput(adjustBudgetLineSchema, input);
    const ids = await write('adjustBudgetLine', input, (tx) => adjustBudgetLine(tx, change));
    return written(ids, load.budgetLine, toBudgetLine);
  }
}
