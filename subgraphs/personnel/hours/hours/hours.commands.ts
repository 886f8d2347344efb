import { notFound, type FieldOf } from '../../../../shared/kernel/errors';
import { refuseFaults } from '../../../../shared/kernel/faults';
import { type EventDraft, type EventPlace, recorded } from '../../../../shared/store/write';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { isOnPostIn } from '../../ground/posting/term.rules';
import { type PostingRow } from '../../ground/posting/posting.row';
import { employerOf } from '../../ground/contractor/contractor.commands';
import { type HoursEntry, type LoggedWeek } from './hours.input';
import { RECORDED_HOURS, type ServiceHoursRow } from './hours.row';
import { type OnRecord, entryFaults, newlyLogged, placeAndWeek, relogged, weekFaults } from './hours.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type PostingSlice } from '../../ground/posting/posting.repository';
import { type BeyondPlaces, type PlaceSlice } from '../../ground/station/place.repository';
import { type WorkerSlice } from '../../worker/worker/worker.repository';
import { type HoursSlice } from './hours.repository';

/** The transaction that the commands of this file need. */
export type HoursTransaction = Transaction<HoursSlice & WorkerSlice & PostingSlice & PlaceSlice & BeyondPlaces>;

/** The hours of one worker in one week at one station. */
export type Entry = HoursEntry & { stationId: string; week: string };

/** Logs the hours of a station for a week, all or none. @returns the ids of the hours, in the order of the entries */
export async function logHours(tx: HoursTransaction, { stationId, week, entries }: LoggedWeek): Promise<string[]> {
  refuseFaults(weekFaults(week, tx.today));
  const all = entries.map((entry) => ({ ...entry, stationId, week }));
  const onRecord = await lockOnRecord(tx, all, (at) => `input.entries.${at}.workerId`);
  refuseFaults(entryFaults(all, onRecord));
  return writeEntries(tx, all, onRecord);
}

/**
 * Locks the workers of the entries, and the hours of these workers in the weeks of the entries. Also reads the postings
 * of these workers. `entryFaults` then checks the entries.
 * @param fieldOf returns the name of the input field that names an entry's worker. Null if the entries are rows of a
 * sheet
 * @throws HubError NOT_FOUND if a worker or a station is missing, or if the caller may not log hours for it
 */
export async function lockOnRecord(
  tx: HoursTransaction,
  entries: readonly Entry[],
  fieldOf: FieldOf | null,
): Promise<OnRecord & { hours: ServiceHoursRow[] }> {
  const named = entries.map(({ workerId }) => workerId);
  await tx.workers.getAllLocked(named, fieldOf);
  const workerIds = [...new Set(named)];
  const postings = await tx.postings.ofWorkers(workerIds);
  await assertStationsKnown(tx, entries, postings);
  return { postings, hours: await tx.hours.inWeeksLocked(workerIds, [...new Set(entries.map(({ week }) => week))]) };
}

/**
 * Checks that the contractor may log hours at the stations. These may be the stations of its lots in force. A former
 * station is allowed for the weeks in which the contractor had staff there.
 * @throws HubError NOT_FOUND if the contractor may not log hours at one of the stations
 */
async function assertStationsKnown(
  { places }: PlaceSlice,
  entries: readonly Entry[],
  postings: readonly PostingRow[],
): Promise<void> {
  const ids = [...new Set(entries.map(({ stationId }) => stationId))];
  const known = new Set((await places.findByKeys('stationId', ids)).map(({ stationId }) => stationId));
  const isServed = ({ stationId, week }: Entry) =>
    postings.some((posting) => posting.stationId === stationId && isOnPostIn(posting, week));
  if (!entries.every((entry) => known.has(entry.stationId) || isServed(entry))) throw notFound('input.stationId');
}

/**
 * Writes entries that have no faults. They replace the recorded hours of the same worker, station and week. Entries
 * that change nothing are not written.
 * @returns the ids of the hours, in the order of the entries
 */
export async function writeEntries(
  tx: HoursTransaction,
  entries: readonly Entry[],
  { hours }: { hours: readonly ServiceHoursRow[] },
): Promise<string[]> {
  const known = new Map(hours.map((row) => [placeAndWeek(row), row]));
  const all = entries.map((entry) => changeOf(tx, entry, known.get(placeAndWeek(entry)) ?? null));
  const changes = all.filter(({ before, after }) => before !== after);
  if (changes.length > 0) await writeChanges(tx, changes);
  return all.map(({ after }) => after.id);
}

async function writeChanges(tx: HoursTransaction, changes: readonly HoursChange[]): Promise<void> {
  await tx.hours.insert(...changes.flatMap(({ before, after }) => (before === null ? after : [])));
  await tx.hours.updateAll(
    changes.flatMap(({ before, after }) => (before === null ? [] : after)),
    ['minutes', 'community', 'serviceKind', 'loggedBy', 'status', 'statusSince', 'returnReason', 'revision'],
  );
  await recordHours(tx, 'HOURS_LOGGED', changes);
}

export type HoursChange = { before: ServiceHoursRow | null; after: ServiceHoursRow };

function changeOf(tx: HoursTransaction, entry: Entry, before: ServiceHoursRow | null): HoursChange {
  const { workerId, stationId, week, minutes, community, serviceKind } = entry;
  const loggedBy = 'subject' in tx.caller ? tx.caller.subject : null;
  const logged = { minutes, community, serviceKind, loggedBy, statusSince: tx.now.toISOString() };
  if (before !== null) return { before, after: relogged(before, logged) };
  const where = { id: newId(tx.now), workerId, stationId, contractorId: employerOf(tx), week };
  return { before, after: newlyLogged(where, logged) };
}

/** Records one event for each row. The event belongs to the current division of the row's station. */
export async function recordHours(
  tx: Transaction<BeyondPlaces>,
  action: string,
  changes: readonly HoursChange[],
): Promise<void> {
  const places = await tx.beyond.places.eventPlaces(changes.map(({ after }) => after.stationId));
  tx.write.record(...changes.flatMap((change) => hoursEvent(action, places.get(change.after.stationId), change)));
}

function hoursEvent(action: string, place: EventPlace | undefined, { before, after }: HoursChange): EventDraft {
  if (place === undefined)
    throw new Error(`Station ${after.stationId} of service hours ${after.id} has no recorded place.`);
  return {
    action,
    subject: { type: 'ServiceHours', id: after.id },
    place,
    before: before && recorded(before, RECORDED_HOURS),
    after: recorded(after, RECORDED_HOURS),
  };
}
