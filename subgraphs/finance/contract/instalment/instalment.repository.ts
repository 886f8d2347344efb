import { all, either } from '../../../../shared/store/sql/conditions';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type InstalmentRow, instalmentTable } from './instalment.row';
import { AWAITED } from './instalment.rules';

const BY_DUE: Order<InstalmentRow> = [
  { column: 'yearOrdinal', direction: 'ASC' },
  { column: 'dueOn', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class InstalmentRepository extends ScopedRepository<InstalmentRow> {
  constructor(access: Access) {
    super(access, instalmentTable);
  }

  /** Locks the rows of a lot. The caller has locked the lot itself. */
  lockOf(lotId: string): Promise<InstalmentRow[]> {
    return this.findLocked(this.equals('lotId', lotId), BY_DUE);
  }

  ofLots(lotIds: readonly string[]): Promise<InstalmentRow[]> {
    return this.findAll(this.anyOf('lotId', lotIds), BY_DUE);
  }

  /** Returns all instalments that wait for staff on post, including those of held lots. */
  waitingForStaff(): Promise<InstalmentRow[]> {
    const isWaiting = either(this.equals('status', 'PLANNED'), this.equals('heldFrom', 'PLANNED'));
    return this.findAll(all(this.equals('milestone', 'STAFF_ON_POST'), isWaiting), BY_DUE);
  }

  /** Returns the instalments that can be overdue, of all lots that these stations ever had. */
  awaitedAt(stationIds: readonly string[]): Promise<InstalmentRow[]> {
    return this.findAll(all(this.anyOf('stationId', stationIds), this.anyOf('status', AWAITED)), BY_DUE);
  }
}

/** The slice of a context or transaction that holds instalments. */
export type InstalmentSlice = { instalments: InstalmentRepository };
