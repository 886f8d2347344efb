import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type LeaveSlice } from './leave.repository';

/** Returns the loaders of leaves by id, and of a worker's leaves. */
export function leaveLoaders({ leaves }: LeaveSlice) {
  return {
    leave: rowLoader(leaves, 'id'),
    leavesOfWorker: rowsLoader('workerId', (ids) => leaves.ofWorkers(ids)),
  };
}
export type LeaveLoaders = ReturnType<typeof leaveLoaders>;
