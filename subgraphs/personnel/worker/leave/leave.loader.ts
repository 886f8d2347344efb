import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type LeaveSlice } from './leave.repository';

/** Leaves by id, and those of a worker. */
export function leaveLoaders({ leaves }: LeaveSlice) {
  return {
    leave: rowLoader(leaves, 'id'),
    leavesOfWorker: rowsLoader('workerId', (ids) => leaves.ofWorkers(ids)),
  };
}
export type LeaveLoaders = ReturnType<typeof leaveLoaders>;
