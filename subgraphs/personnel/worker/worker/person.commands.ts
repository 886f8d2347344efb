import { notFound } from '../../../../shared/kernel/errors';
import { type WorkerRow } from './worker.row';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type PersonSlice } from './person.repository';
import { type WorkerSlice } from './worker.repository';

/** What the commands of this file work with. */
export type PersonTransaction = Transaction<WorkerSlice & PersonSlice>;

/** A worker of the caller's, and the ids of all rows of the same person, whoever employs him. Never to be told. */
export type Person = { worker: WorkerRow; rowIds: readonly string[] };

/**
 * Locks a person as a whole, in the order of the rows' ids: so the number is read before the lock, and once more after it, as
 * it may have been corrected meanwhile.
 * @throws HubError NOT_FOUND where there is no such worker, or he is not the caller's
 */
export async function lockPerson(tx: PersonTransaction, workerId: string): Promise<Person> {
  const [seen] = await tx.workers.findByKeys('id', [workerId]);
  if (seen === undefined) throw notFound();
  const rows = await tx.beyond.persons.locked(seen.identityHash);
  const worker = await tx.workers.getLocked('id', workerId);
  if (worker.identityHash !== seen.identityHash) return lockPerson(tx, workerId);
  return { worker, rowIds: rows.map(({ id }) => id) };
}
