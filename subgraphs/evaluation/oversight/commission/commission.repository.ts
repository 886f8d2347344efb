import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { EVERYTHING } from '../../../../shared/access/scope-sql';
import { type CommissionRow, commissionTable } from './commission.row';

const LATEST_FIRST: Order<CommissionRow> = [
  { column: 'year', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];

export class CommissionRepository extends ScopedRepository<CommissionRow> {
  constructor(access: Access) {
    super(access, commissionTable);
  }

  page(page: PageRequest): Promise<Page<CommissionRow>> {
    return this.findPage(EVERYTHING, LATEST_FIRST, page);
  }

  /** Returns the commissions of these cities for a year. A city without one is left out. */
  ofYear(cities: readonly DivisionCode[], year: number): Promise<CommissionRow[]> {
    return this.findByKeys('cityCode', cities, this.equals('year', year));
  }
}

/** The slice of a context or transaction that holds commissions. */
export type CommissionSlice = { commissions: CommissionRepository };
