import { ArgsType, Field, Int } from 'type-graphql';
import { z } from 'zod';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';

/**
 * The calendar years that are accepted for budgets. They begin in the year before the plan (方案), which dates from 2021.
 */
export const budgetYear = z.int().min(2020).max(2099);

@ArgsType()
export class BudgetYearArgs {
  @Field(() => DivisionCodeScalar)
  division: DivisionCode;

  @Field(() => Int)
  year: number;
}
