import { isDuplicate } from '../../../../shared/store/connection/transaction';
import { type EventDraft, type EventPlace, recorded } from '../../../../shared/store/write';
import { refuseFaults } from '../../../../shared/kernel/faults';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { employerOf, homeOf } from '../../ground/contractor/contractor.commands';
import { type Registration } from './worker.input';
import { RECORDED_WORKER, UNSEALED, UNVERIFIED, type WorkerRow } from './worker.row';
import { alreadyRegistered, isQualified, personFaults } from './worker.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type HomeSlice } from '../../ground/contractor/contractor-home.repository';
import { type PostingSlice } from '../../ground/posting/posting.repository';
import { type BeyondPlaces } from '../../ground/station/place.repository';
import { type PersonSlice } from './person.repository';
import { type WorkerSlice } from './worker.repository';
import { type HashKeySlice, type VaultSlice } from './personal-data-vault';

/** The repositories that find the division to which an event about a worker belongs. */
export type WorkerPlaces = PostingSlice & HomeSlice & BeyondPlaces;
/** The repositories that change a worker. */
export type ChangeTransaction = Transaction<WorkerSlice & WorkerPlaces>;
/**
 * The slice that reads the certificates of workers whose personal data is sealed (封存). No caller's scope contains
 * these.
 */
type BeyondCertificates = {
  beyond: { certificates: { ofWorkers(workerIds: readonly string[]): Promise<readonly { workerId: string }[]> } };
};
/** The repositories that register workers. */
export type WorkerTransaction = Transaction<
  WorkerSlice & VaultSlice & HashKeySlice & WorkerPlaces & PersonSlice & BeyondCertificates
>;

/** Registers persons on the contractor's roster, all or none. @returns the workers' ids, in the order of the persons */
export async function registerWorkers(tx: WorkerTransaction, persons: readonly Registration[]): Promise<string[]> {
  for (const person of persons) refuseFaults(personFaults(person, tx.today));
  const contractorId = employerOf(tx);
  const home = await homeOf(tx, contractorId);
  await tx.assertHashKey();
  const hashes = persons.map(({ identityNumber }) => tx.vault.hashesOf(identityNumber));
  const sealed = await sealedWorkers(tx, contractorId, hashes.flat());
  const known = hashes.map((ofPerson) => ofPerson.map((hash) => sealed.get(hash)).find((each) => each !== undefined));
  const rows = persons.map((person, index) => newWorker(tx, contractorId, { person, sealed: known[index] }));
  const isNew = (_: WorkerRow, index: number) => known[index] === undefined;
  await insertNew(tx, rows.filter(isNew), hashes.filter((_, index) => known[index] === undefined).flat());
  for (const row of rows.filter((each, index) => !isNew(each, index))) await tx.workers.update(row);
  tx.write.record(
    ...rows.map((row) => workerEvent('WORKER_REGISTERED', home, { id: row.id, before: null, after: row })),
  );
  return rows.map(({ id }) => id);
}

/** The row of a worker whose personal data is sealed, and the certificates that are still stored. */
type Sealed = { row: WorkerRow; certificates: readonly unknown[] };

/** Returns the contractor's sealed rows with one of these hashes, by the hash of the identity number. */
async function sealedWorkers(
  { beyond }: WorkerTransaction,
  contractorId: string,
  hashes: readonly string[],
): Promise<Map<string, Sealed>> {
  const rows = await beyond.persons.sealedOf(contractorId, hashes);
  const held = await beyond.certificates.ofWorkers(rows.map(({ id }) => id));
  const certificatesOf = (id: string) => held.filter(({ workerId }) => workerId === id);
  return new Map(rows.map((row) => [row.identityHash, { row, certificates: certificatesOf(row.id) }]));
}

type Newcomer = { person: Registration; sealed: Sealed | undefined };

/**
 * Returns the row of a newly registered person. If this contractor has a sealed row of the person, that row is used
 * again.
 */
function newWorker(
  { now, today, vault }: WorkerTransaction,
  contractorId: string,
  { person, sealed }: Newcomer,
): WorkerRow {
  const id = sealed?.row.id ?? newId(now);
  const { education, major, majorKind } = person;
  const qualified = isQualified({ majorKind, certificates: sealed?.certificates ?? [] });
  const own = { id, contractorId, education, major, majorKind, qualified, ...UNVERIFIED, ...UNSEALED };
  const again = { registeredAgainOn: sealed === undefined ? null : today, version: (sealed?.row.version ?? 0) + 1 };
  return { ...own, ...again, ...vault.sealPerson(id, person) };
}

/**
 * Inserts new workers. A contractor registers each person only once. If another call has registered the person
 * meanwhile, the unique index refuses the row.
 * @param hashes the hashes under which these persons may be stored
 * @throws HubError CONFLICT if the contractor has already registered one of the persons
 */
async function insertNew(
  { workers }: WorkerSlice,
  rows: readonly WorkerRow[],
  hashes: readonly string[],
): Promise<void> {
  if ((await workers.findByKeys('identityHash', hashes)).length > 0) throw alreadyRegistered();
  try {
    await workers.insert(...rows);
  } catch (error) {
    throw isDuplicate(error) ? alreadyRegistered() : error;
  }
}

/** Stores a changed worker with the next version number, and records the event. */
export async function changeWorker(
  tx: ChangeTransaction,
  action: string,
  { before, after, note = {} }: { before: WorkerRow; after: WorkerRow; note?: Readonly<Record<string, unknown>> },
): Promise<string[]> {
  const next = { ...after, version: before.version + 1 };
  await tx.workers.update(next);
  tx.write.record(workerEvent(action, await placeOfWorker(tx, next), { id: next.id, before, after: next, note }));
  return [next.id];
}

/**
 * Returns the division to which an event about a worker belongs. This is the division of the station of the current or
 * next posting. For a worker without such a posting, it is the city in which the contractor is registered.
 */
export async function placeOfWorker(
  { postings, homes, beyond }: WorkerPlaces,
  { id, contractorId }: Pick<WorkerRow, 'id' | 'contractorId'>,
): Promise<EventPlace> {
  const [posting] = await postings.openOf([id]);
  if (posting === undefined) return homeOf({ homes }, contractorId);
  const place = (await beyond.places.eventPlaces([posting.stationId])).get(posting.stationId);
  return place ?? homeOf({ homes }, contractorId);
}

type WorkerChange = {
  id: string;
  before: WorkerRow | null;
  after: WorkerRow;
  /** Further details of the event, which no column contains. They never contain a value that a person entered. */
  note?: Readonly<Record<string, unknown>>;
};

export function workerEvent(action: string, place: EventPlace, { id, before, after, note }: WorkerChange): EventDraft {
  return {
    action,
    subject: { type: 'StationWorker', id },
    place,
    before: before && recorded(before, RECORDED_WORKER),
    after: { ...recorded(after, RECORDED_WORKER), ...note },
  };
}
