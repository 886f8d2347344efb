import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { type ExpectationTransaction, type Expecting, expectUnder } from './expectation.commands';
import { type Posting, arrivalOf } from '../obligation/obligation.rules';

/** A station with the postings of all contractors. `postings` is null where they are not known. */
export type Staffed = { place: PlaceRow; postings: readonly (Posting & { contractorId: string })[] | null };

/**
 * Works out again what is due after the arrival of staff. The due dates move if staff arrive at a station, or if it
 * turns out that they never did.
 */
export async function expectOfArrivals(
  tx: ExpectationTransaction,
  stations: readonly Staffed[],
  expecting: Expecting,
): Promise<void> {
  const known = new Map(stations.map((each) => [each.place.stationId, each]));
  const lots = await tx.lots.findByKeys('stationId', [...known.keys()]);
  const owners = lots.map(({ lotId }) => lotId);
  const before = new Map(
    (await tx.expectations.findByKeys('ownerId', owners)).map((row) => [row.ownerId, row.arrivedOn]),
  );
  for (const lot of lots.sort((one, other) => (one.lotId < other.lotId ? -1 : 1))) {
    const { place, postings = null } = known.get(lot.stationId ?? '') ?? {};
    if (place === undefined || postings === null) continue;
    const own = postings.filter(({ contractorId }) => contractorId === lot.contractorId);
    const arrivedOn = arrivalOf(lot, own);
    if (arrivedOn !== before.get(lot.lotId)) await expectUnder(tx, { lot, place, arrivedOn }, expecting);
  }
}
