import { notFound } from '../../../../shared/kernel/errors';
import { type WorkerRow } from './worker.row';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type PersonSlice } from './person.repository';
import { type HashKeySlice, type VaultSlice } from './personal-data-vault';
import { type WorkerSlice } from './worker.repository';

/** The transaction that the commands of this file need. */
export type PersonTransaction = Transaction<WorkerSlice & PersonSlice & VaultSlice & HashKeySlice>;

/**
 * A worker of the caller, and the ids of all rows of the same person with any contractor. The ids must never reach a
 * response.
 */
export type Person = { worker: WorkerRow; rowIds: readonly string[] };

/**
 * Locks all rows of a person, in the order of their ids. The identity number is read before the lock and again after
 * it, because it may have been corrected meanwhile. The process must hold the active hash key. A process without the
 * key would not find rows that another process has already renewed.
 * @param field the input field of the worker, if the input has several ids
 * @throws HubError NOT_FOUND unless the worker exists and is the caller's; UNAVAILABLE if the process does not hold the
 * active hash key
 */
export async function lockPerson(tx: PersonTransaction, workerId: string, field?: string): Promise<Person> {
  await tx.assertHashKey();
  const [seen] = await tx.workers.findByKeys('id', [workerId]);
  if (seen === undefined) throw notFound(field);
  const rows = await tx.beyond.persons.locked(tx.vault.hashesOfRow(seen));
  const worker = await tx.workers.getLocked('id', workerId, field);
  if (worker.identityHash !== seen.identityHash) return lockPerson(tx, workerId, field);
  return { worker, rowIds: rows.map(({ id }) => id) };
}
