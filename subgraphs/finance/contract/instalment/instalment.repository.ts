import { type InstalmentStatus } from '../../../../shared/domain/contracts';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { all, either, given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { stationAt } from '../../ground/purchase/at-street';
import { purchasedFor } from '../../ground/purchase/purchased';
import { type InstalmentRow, instalmentTable } from './instalment.row';
import { AWAITED } from './instalment.rules';

const BY_DUE: Order<InstalmentRow> = [
  { column: 'yearOrdinal', direction: 'ASC' },
  { column: 'dueOn', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

const DUE_FIRST: Order<InstalmentRow> = [
  { column: 'dueOn', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

/**
 * The filter of a list of instalments. A field that is null does not filter. An empty list of states matches nothing.
 * The due date must be on or after `dueFrom`, and before `dueBefore`.
 */
export type InstalmentFilter = {
  division: DivisionCode | null;
  contractorId: string | null;
  status: readonly InstalmentStatus[] | null;
  dueFrom: string | null;
  dueBefore: string | null;
};

export class InstalmentRepository extends ScopedRepository<InstalmentRow> {
  constructor(access: Access) {
    super(access, instalmentTable);
  }

  /** Locks the instalments of a lot. The caller of this method must have locked the lot. */
  lockOf(lotId: string): Promise<InstalmentRow[]> {
    return this.findLocked(this.equals('lotId', lotId), BY_DUE);
  }

  /**
   * Returns a page of instalments, sorted by due date. If the filter names a street or town, the page has the
   * instalments of its station's lots.
   */
  page(filter: InstalmentFilter, page: PageRequest): Promise<Page<InstalmentRow>> {
    const { reading } = this.access;
    const wanted = all(
      given(filter.division, (code) => purchasedFor(code, reading, { by: 'stationId', atStreet: stationAt })),
      given(filter.contractorId, (id) => this.equals('contractorId', id)),
      given(filter.status, (states) => this.anyOf('status', states)),
      given(filter.dueFrom, (day) => ({ sql: 't.dueOn >= ?', parameters: [day] })),
      given(filter.dueBefore, (day) => ({ sql: 't.dueOn < ?', parameters: [day] })),
    );
    return this.findPage(wanted, DUE_FIRST, page);
  }

  ofLots(lotIds: readonly string[]): Promise<InstalmentRow[]> {
    return this.findAll(this.anyOf('lotId', lotIds), BY_DUE);
  }

  /** Returns all instalments that wait for staff on post, including instalments that are held while they wait. */
  waitingForStaff(): Promise<InstalmentRow[]> {
    const isWaiting = either(this.equals('status', 'PLANNED'), this.equals('heldFrom', 'PLANNED'));
    return this.findAll(all(this.equals('milestone', 'STAFF_ON_POST'), isWaiting), BY_DUE);
  }

  /** Returns the instalments that can be overdue, of all lots that these stations ever had. */
  awaitedAt(stationIds: readonly string[]): Promise<InstalmentRow[]> {
    return this.findAll(all(this.anyOf('stationId', stationIds), this.anyOf('status', AWAITED)), BY_DUE);
  }
}

/** The slice of a context or transaction with the repository of instalments. */
export type InstalmentSlice = { instalments: InstalmentRepository };
