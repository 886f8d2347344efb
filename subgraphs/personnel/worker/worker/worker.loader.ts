import { rowLoader } from '../../../../shared/store/load-rows';
import { type WorkerSlice } from './worker.repository';

/** Workers by id. */
export function workerLoaders({ workers }: WorkerSlice) {
  return { worker: rowLoader(workers, 'id') };
}
export type WorkerLoaders = ReturnType<typeof workerLoaders>;
