import DataLoader from 'dataloader';
import { type PostingRepository } from '../posting/posting.repository';

/** Stations to the ids of the workers on post there today, as far as the caller sees their postings. */
export function staffLoader(postings: PostingRepository): DataLoader<string, string[]> {
  return new DataLoader(async (stationIds) => {
    const rows = await postings.onPostAt(stationIds);
    return stationIds.map((id) => rows.filter((row) => row.stationId === id).map((row) => row.workerId));
  });
}
