import { rowsLoader } from '../../../../shared/store/load-rows';
import { type PostingSlice } from './posting.repository';

/** The open postings of a worker, and who is on post at a station today. */
export function postingLoaders({ postings }: PostingSlice) {
  return {
    openPostingsOfWorker: rowsLoader('workerId', (ids) => postings.openOf(ids)),
    postingsAtStation: rowsLoader('stationId', (ids) => postings.onPostAt(ids)),
  };
}
export type PostingLoaders = ReturnType<typeof postingLoaders>;
