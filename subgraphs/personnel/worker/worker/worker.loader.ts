import { columnsLoader, rowLoader } from '../../../../shared/store/load-rows';
import { type WorkerSlice } from './worker.repository';
import { type WorkerRow } from './worker.row';

/** Returns the loaders of workers by id: `worker` loads all columns, and `workerColumns` only the requested columns. */
export function workerLoaders({ workers }: WorkerSlice) {
  return {
    worker: rowLoader(workers, 'id'),
    workerColumns: columnsLoader<WorkerRow>('id', (ids, columns) => workers.columnsOf(ids, columns)),
  };
}
export type WorkerLoaders = ReturnType<typeof workerLoaders>;
