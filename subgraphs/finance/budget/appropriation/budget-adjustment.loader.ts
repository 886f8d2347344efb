import { rowsLoader } from '../../../../shared/store/load-rows';
import { type BudgetAdjustmentSlice } from './budget-adjustment.repository';

/** Returns the loader of adjustments by budget line. */
export function budgetAdjustmentLoaders({ adjustments }: BudgetAdjustmentSlice) {
  return {
    adjustmentsOfLine: rowsLoader('budgetLineId', (ids) => adjustments.ofLines(ids)),
  };
}
export type BudgetAdjustmentLoaders = ReturnType<typeof budgetAdjustmentLoaders>;
