import { columnsLoader, rowLoader } from '../../../../shared/store/load-rows';
import { type WorkerSlice } from './worker.repository';
import { type WorkerRow } from './worker.row';

/** The loaders of workers by id: with all columns, and with some. */
export function workerLoaders({ workers }: WorkerSlice) {
  return {
    worker: rowLoader(workers, 'id'),
    workerColumns: columnsLoader<WorkerRow>('id', (ids, columns) => workers.columnsOf(ids, columns)),
  };
}
export type WorkerLoaders = ReturnType<typeof workerLoaders>;
