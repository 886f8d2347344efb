import { type EventPlace, recorded } from '../../../../shared/store/write';
import { refuseFaults } from '../../../../shared/kernel/faults';
import { isoWeekOf } from '../../../../shared/kernel/dates/period';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type RenewingAccess, renewAccess } from '../../ground/access/renew-access.commands';
import { type PersonTransaction, lockPerson } from '../../worker/worker/person.commands';
import { type NewPosting, type PostingEnd } from './posting.input';
import { RECORDED_POSTING, type PostingRow } from '../../ground/posting/posting.row';
import { assertFree, assertNotClosed, startFaults } from './posting.rules';
import { type WorkedWeek, assertAlone, endFaults, isLater, postingToEnd } from './posting-end.rules';
import { type Recording, type Transaction } from '../../../../shared/graphql/request-context';
import { type BeyondPostings, type PostingSlice } from '../../ground/posting/posting.repository';
import { type BeyondPlaces, type LotSlice, type PlaceSlice } from '../../ground/station/place.repository';

/** The transaction that the commands of this file need. */
export type PostingTransaction = PersonTransaction &
  Transaction<PostingSlice & BeyondPostings & PlaceSlice & BeyondPlaces & LotSlice>;

/** Posts a worker to a station. @returns the worker's id */
export async function postWorker(
  tx: PostingTransaction,
  { workerId, stationId, startsOn }: NewPosting,
): Promise<string[]> {
  const place = await tx.places.get(stationId, 'input.stationId');
  assertNotClosed(place.status);
  refuseFaults(startFaults(startsOn, await tx.lots.lockedAt(stationId)));
  const { worker, rowIds } = await lockPerson(tx, workerId, 'input.workerId');
  assertFree(startsOn, await tx.beyond.postings.ofWorkers(rowIds));
  const id = newId(tx.now);
  const { contractorId } = worker;
  const posting = { id, workerId, stationId, contractorId, startsOn, endsOn: null, endReason: null };
  await tx.postings.insert(posting);
  recordPosting(tx, 'POSTING_STARTED', place, { before: null, after: posting });
  return [workerId];
}

/**
 * The hours that workers have logged. The transaction provides them, because the area of postings may not import the
 * area of hours.
 */
type LoggedHours = {
  hours: { since(week: string, at: { workerId: string; stationId: string }): Promise<readonly WorkedWeek[]> };
};
export type EndTransaction = PostingTransaction & LoggedHours & { beyond: RenewingAccess };

/** Ends a posting of a worker. @returns the worker's id */
export async function endPosting(tx: EndTransaction, { workerId, endsOn, reason }: PostingEnd): Promise<string[]> {
  const { rowIds } = await lockPerson(tx, workerId);
  const own = await tx.postings.ofWorkerLocked(workerId);
  const day = { endsOn, today: tx.today };
  const before = postingToEnd(own, day);
  refuseFaults(endFaults(before, day, await tx.hours.since(isoWeekOf(endsOn), before)), '');
  const after = { ...before, endsOn, endReason: reason };
  if (isLater(endsOn, before)) assertAlone(after, await tx.beyond.postings.ofWorkers(rowIds));
  await tx.postings.update(after);
  const place = (await tx.beyond.places.eventPlaces([after.stationId])).get(after.stationId);
  if (place === undefined) throw new Error(`Station ${after.stationId} of posting ${after.id} has no recorded place.`);
  recordPosting(tx, 'POSTING_ENDED', place, { before, after });
  await renewAccess(tx.beyond, [after.stationId]);
  return [workerId];
}

/**
 * Records an event about a posting. The event belongs to the given station, division and district. `before` is null for
 * a new posting.
 */
export function recordPosting(
  { write }: Recording,
  action: string,
  { stationId, divisionCode, districtCode }: EventPlace,
  { before, after }: { before: PostingRow | null; after: PostingRow },
): void {
  write.record({
    action,
    subject: { type: 'Posting', id: after.id },
    place: { stationId, divisionCode, districtCode },
    before: before && recorded(before, RECORDED_POSTING),
    after: recorded(after, RECORDED_POSTING),
  });
}
