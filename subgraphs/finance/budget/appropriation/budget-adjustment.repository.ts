import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type BudgetAdjustmentRow, budgetAdjustmentTable } from './budget-adjustment.row';

const BY_DAY: Order<BudgetAdjustmentRow> = [
  { column: 'adjustedOn', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class BudgetAdjustmentRepository extends ScopedRepository<BudgetAdjustmentRow> {
  constructor(access: Access) {
    super(access, budgetAdjustmentTable);
  }

  /** Returns the adjustments of these lines, the earliest first. */
  ofLines(budgetLineIds: readonly string[]): Promise<BudgetAdjustmentRow[]> {
    return this.findAll(this.anyOf('budgetLineId', budgetLineIds), BY_DAY);
  }
}

/** The slice of a context or transaction with the repository of adjustments of budget lines. */
export type BudgetAdjustmentSlice = { adjustments: BudgetAdjustmentRepository };
