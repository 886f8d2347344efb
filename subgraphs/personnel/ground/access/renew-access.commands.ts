import { grouped } from '../../../../shared/kernel/grouped';
import { type PostingSlice } from '../posting/posting.repository';
import { type LotSlice, type PlaceSlice } from '../station/place.repository';
import { type AccessSlice } from './posting-access.repository';
import { accessRow } from './posting-access.rules';

/** The repositories that `renewAccess` needs. All of them read beyond any caller's scope. */
export type RenewingAccess = PostingSlice & PlaceSlice & LotSlice & AccessSlice;

/**
 * Computes and stores the last day on which offices may read a worker, for each worker whose posting at these stations
 * ends. The function runs when a posting ends, and when an evaluation is signed or superseded.
 */
export async function renewAccess(known: RenewingAccess, stationIds: readonly string[]): Promise<void> {
  const ended = await known.postings.endedAt(stationIds);
  if (ended.length === 0) return;
  const places = await known.places.eventPlaces(stationIds);
  const lots = grouped(await known.lots.findByKeys('stationId', stationIds), ({ stationId }) => stationId ?? '');
  const signed = await known.signedYears.findByKeys('stationId', stationIds);
  const rows = ended.map((posting) => {
    const there = { lots: lots.get(posting.stationId) ?? [], signed };
    return accessRow(posting, there, places.get(posting.stationId)?.districtCode ?? '');
  });
  await known.postingAccess.put(rows);
}
