import { type Suspension } from '../../../../shared/kernel/dates/suspension';
import { type Post } from '../../../../shared/kernel/dates/term';
import { type PlaceLotRow, type PlaceRow } from '../../../../shared/follow/projection/place';
import { type ExpectationTransaction, type Expecting, expectUnder } from './expectation.commands';
import { type ExpectationRow } from './expectation.row';
import { arrivalOf } from '../obligation/arrival.rules';
import { type Service } from '../obligation/obligation.rules';

/**
 * A station with its postings by all contractors, and its suspensions. Postings or suspensions that are not known are
 * null.
 */
export type Served = {
  place: PlaceRow;
  postings: readonly (Post & { contractorId: string })[] | null;
  suspensions: readonly Suspension[] | null;
};

/**
 * Updates the obligations that depend on the arrival of staff and on suspensions. Due dates move if staff arrive at a
 * station, or if a recorded arrival is corrected. A brief is cancelled if a suspension covers its whole period.
 */
export async function expectOfService(
  tx: ExpectationTransaction,
  stations: readonly Served[],
  expecting: Expecting,
): Promise<void> {
  const known = new Map(stations.map((each) => [each.place.stationId, each]));
  const lots = await tx.lots.findByKeys('stationId', [...known.keys()]);
  const owners = lots.map(({ lotId }) => lotId);
  const before = new Map((await tx.expectations.findByKeys('ownerId', owners)).map((row) => [row.ownerId, row]));
  for (const lot of lots.sort((one, other) => (one.lotId < other.lotId ? -1 : 1))) {
    const { place, postings = null, suspensions = null } = known.get(lot.stationId ?? '') ?? {};
    if (place === undefined || postings === null) continue;
    const own = postings.filter(({ contractorId }) => contractorId === lot.contractorId);
    const was = before.get(lot.lotId);
    const arrivedOn = arrivalOf(lot, own, lots.filter(isServedAlike(lot)));
    const service = { arrivedOn, suspensions: suspensions ?? was?.suspensions ?? [] };
    if (was === undefined || !isSame(service, was)) await expectUnder(tx, { lot, place, ...service }, expecting);
  }
}

/** Returns a predicate that is true for lots of the same contractor at the same station as the given lot. */
function isServedAlike({ stationId, contractorId }: PlaceLotRow) {
  return (each: PlaceLotRow) => each.stationId === stationId && each.contractorId === contractorId;
}

function isSame(service: Service, known: Pick<ExpectationRow, 'arrivedOn' | 'suspensions'>): boolean {
  const textOf = (all: readonly Suspension[] | null) => (all ?? []).map(({ from, until }) => `${from} ${until}`).join();
  return service.arrivedOn === known.arrivedOn && textOf(service.suspensions) === textOf(known.suspensions);
}
