import { rowLoader } from '../../../../shared/store/load-rows';
import { type WorkerSlice } from './worker.repository';

/** The loader of workers by id. */
export function workerLoaders({ workers }: WorkerSlice) {
  return { worker: rowLoader(workers, 'id') };
}
export type WorkerLoaders = ReturnType<typeof workerLoaders>;
