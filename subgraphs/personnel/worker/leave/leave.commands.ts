import { recorded } from '../../../../shared/store/write';
import { refuseFaults } from '../../../../shared/kernel/faults';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type WorkerPlaces, placeOfWorker } from '../worker/worker.commands';
import { type NewLeave } from './leave.input';
import { RECORDED_LEAVE } from './leave.row';
import { assertNoOtherLeave, leaveFaults } from './leave.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type LeaveSlice } from './leave.repository';
import { type WorkerSlice } from '../worker/worker.repository';

/** The transaction that the commands of this file need. */
export type LeaveTransaction = Transaction<LeaveSlice & WorkerSlice & WorkerPlaces>;

/** Records a leave of a worker. @returns the leave's id */
export async function recordLeave(tx: LeaveTransaction, leave: NewLeave): Promise<string[]> {
  refuseFaults(leaveFaults(leave));
  const worker = await tx.workers.getLocked('id', leave.workerId);
  assertNoOtherLeave(leave, await tx.leaves.ofWorkers([worker.id]));
  const row = { id: newId(tx.now), ...leave };
  await tx.leaves.insert(row);
  tx.write.record({
    action: 'LEAVE_RECORDED',
    subject: { type: 'Leave', id: row.id },
    place: await placeOfWorker(tx, worker),
    before: null,
    after: recorded(row, RECORDED_LEAVE),
  });
  return [row.id];
}
