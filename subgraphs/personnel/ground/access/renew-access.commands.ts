import { grouped } from '../../../../shared/kernel/grouped';
import { accessMonthsAt } from '../../../../shared/policy/personal-data';
import { type PostingSlice } from '../posting/posting.repository';
import { type LotSlice, type PlaceSlice } from '../station/place.repository';
import { type AccessSlice } from './posting-access.repository';
import { accessUntil } from './posting-access.rules';

/** The repositories that derive access, all beyond any caller's scope. */
export type RenewingAccess = PostingSlice & PlaceSlice & LotSlice & AccessSlice;

/**
 * Derives again until when offices read the workers whose postings at these stations have ended. It runs when a posting
 * ends and when an evaluation is signed or superseded.
 */
export async function renewAccess(known: RenewingAccess, stationIds: readonly string[]): Promise<void> {
  const ended = await known.postings.endedAt(stationIds);
  if (ended.length === 0) return;
  const places = await known.places.eventPlaces(stationIds);
  const lots = grouped(await known.lots.findByKeys('stationId', stationIds), ({ stationId }) => stationId ?? '');
  const signed = await known.signedYears.findByKeys('stationId', stationIds);
  const rows = ended.map(({ id: postingId, stationId, contractorId, endsOn }) => {
    const accessMonths = accessMonthsAt(places.get(stationId)?.districtCode ?? '', endsOn);
    const there = { lots: lots.get(stationId) ?? [], signed };
    return { postingId, until: accessUntil({ contractorId, endsOn }, there, accessMonths) };
  });
  await known.postingAccess.put(rows);
}
