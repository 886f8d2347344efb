import DataLoader from 'dataloader';
import { type PostingRepository } from './posting.repository';
import { type PostingRow } from './posting.row';

/** Workers to their open posting, in scope; null for who has none there. */
export function openPostingLoader(postings: PostingRepository): DataLoader<string, PostingRow | null> {
  return new DataLoader(async (workerIds) => {
    const rows = await postings.openOf(workerIds);
    const first = new Map(rows.toReversed().map((row) => [row.workerId, row]));
    return workerIds.map((id) => first.get(id) ?? null);
  });
}
