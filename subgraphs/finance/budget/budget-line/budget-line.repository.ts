import { all, divisionFilter } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type BudgetLineRow, budgetLineTable } from './budget-line.row';

const BY_YEAR: Order<BudgetLineRow> = [
  { column: 'districtCode', direction: 'ASC' },
  { column: 'year', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];
/** The columns by which budget lines are filtered by division. A line belongs to a district, and never to a street. */
const PLACED = { district: 'districtCode', division: null };

export class BudgetLineRepository extends ScopedRepository<BudgetLineRow> {
  constructor(access: Access) {
    super(access, budgetLineTable);
  }

  page(wanted: { division: DivisionCode; year: number }, page: PageRequest): Promise<Page<BudgetLineRow>> {
    const condition = all(divisionFilter(PLACED, wanted.division), this.equals('year', wanted.year));
    return this.findPage(condition, BY_YEAR, page);
  }

  /**
   * Locks lines in the order of their ids, so that two transactions with the same lines wait for each other and do not
   * deadlock. Missing lines are left out.
   */
  lockAll(ids: readonly string[]): Promise<BudgetLineRow[]> {
    return this.findLocked(this.anyOf('id', ids), [{ column: 'id', direction: 'ASC' }]);
  }
}

/** The slice of a context or transaction with the repository of budget lines. */
export type BudgetLineSlice = { budgetLines: BudgetLineRepository };
