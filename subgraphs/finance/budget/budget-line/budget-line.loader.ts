import { rowLoader } from '../../../../shared/store/load-rows';
import { type BudgetLineSlice } from './budget-line.repository';

/** Returns the loader of budget lines by id. */
export function budgetLineLoaders({ budgetLines }: BudgetLineSlice) {
  return {
    budgetLine: rowLoader(budgetLines, 'id'),
  };
}
export type BudgetLineLoaders = ReturnType<typeof budgetLineLoaders>;
