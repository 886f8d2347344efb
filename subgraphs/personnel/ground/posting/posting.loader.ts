import { rowsLoader } from '../../../../shared/store/load-rows';
import { type PostingSlice } from './posting.repository';

/** Returns the loaders of a worker's open postings, and of the postings at a station today. */
export function postingLoaders({ postings }: PostingSlice) {
  return {
    openPostingsOfWorker: rowsLoader('workerId', (ids) => postings.openOf(ids)),
    postingsAtStation: rowsLoader('stationId', (ids) => postings.onPostAt(ids)),
  };
}
export type PostingLoaders = ReturnType<typeof postingLoaders>;
