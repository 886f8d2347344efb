import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type LeaveRow, leaveTable } from './leave.row';

const BY_DATE: Order<LeaveRow> = [
  { column: 'from', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class LeaveRepository extends ScopedRepository<LeaveRow> {
  constructor(access: Access) {
    super(access, leaveTable);
  }

  ofWorkers(workerIds: readonly string[]): Promise<LeaveRow[]> {
    return this.findAll(this.anyOf('workerId', workerIds), BY_DATE);
  }
}

/** The slice of a context or transaction with the repository of leaves. */
export type LeaveSlice = { leaves: LeaveRepository };
