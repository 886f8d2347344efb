import type DataLoader from 'dataloader';
import { groupLoader } from '../../../../shared/store/load-rows';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type PostingSlice } from '../../ground/posting/posting.repository';
import { type TrainingRow } from '../../training/training/training.row';
import { type PostingFacts, postingFacts } from './posting-facts.rules';

export type PostingSources = PostingSlice & { passedTrainings: DataLoader<string, TrainingRow[]> };
export type StationDay = { stationId: string; on: PlainDate };

const BY_DAY = { groupOf: ({ on }: StationDay) => on, keyOf: ({ stationId, on }: StationDay) => `${stationId} ${on}` };

/**
 * Returns the loader of all postings at a station as of a day. The loader runs three statements per day, for any number
 * of stations.
 */
export function postingFactsLoader({
  postings,
  passedTrainings,
}: PostingSources): DataLoader<StationDay, PostingFacts[], string> {
  return groupLoader(BY_DAY, async (stations) => {
    const { on } = stations[0];
    const rows = await postings.startedBy(
      on,
      stations.map(({ stationId }) => stationId),
    );
    const facts = await Promise.all(
      rows.map(async (row) => ({
        stationId: row.stationId,
        posting: postingFacts(row, await passedTrainings.load(row.workerId), on),
      })),
    );
    return stations.map(({ stationId }) =>
      facts.filter((each) => each.stationId === stationId).map(({ posting }) => posting),
    );
  });
}
