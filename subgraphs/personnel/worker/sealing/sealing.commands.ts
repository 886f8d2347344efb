import { keepingTerms } from '../../../../shared/policy/personal-data';
import { type Recording } from '../../../../shared/graphql/request-context';
import { type HomeSlice } from '../../ground/contractor/contractor-home.repository';
import { homesOf } from '../../ground/contractor/contractor.commands';
import { workerEvent } from '../worker/worker.commands';
import { type WorkerRow } from '../worker/worker.row';
import { type WorkerSlice } from '../worker/worker.repository';
import { type SealedWorkerRepository, type SealingRepository } from './sealing.repository';
import { anonymous, yearsBefore } from './sealing.rules';

/** The slice of a context that reads workers whose personal data is sealed (封存). */
export type SealedWorkerSlice = { sealedWorkers: SealedWorkerRepository };

/**
 * The repositories and the function that erase the remaining data about workers. `remains` removes rows. `stripped`
 * keeps rows, but overwrites what identifies the worker. `forgetCalls` removes the idempotency keys of calls about the
 * workers.
 */
export type Remains = {
  remains: readonly { removeOf(workerIds: readonly string[]): Promise<void> }[];
  stripped: readonly { overwriteOf(workerIds: readonly string[]): Promise<void> }[];
  forgetCalls: (workerIds: readonly string[]) => Promise<void>;
};
export type SealingTransaction = Recording & WorkerSlice & HomeSlice & { sealing: SealingRepository } & Remains;

/**
 * Seals the personal data of workers (封存) some years after their last posting, and anonymises it when the archive
 * period has passed. The command runs every day, so it repeats its work after the database is restored from a backup.
 * One run handles a limited number of workers, and the next run continues.
 */
export async function sealAndAnonymise(tx: SealingTransaction, today: string): Promise<void> {
  const terms = keepingTerms();
  if (terms === null) return;
  const { sealedAfterYears, archiveYears } = terms;
  const toSeal = yearsBefore(today, sealedAfterYears);
  const found = await tx.sealing.toSeal(toSeal.since, toSeal.firstId);
  await change(tx, 'WORKER_SEALED', found, (row) => ({ ...row, sealedOn: today, version: row.version + 1 }));
  const archived = yearsBefore(today, archiveYears);
  const past = await tx.sealing.toAnonymise(archived.since, archived.firstId);
  const ids = past.map(({ id }) => id);
  for (const each of tx.remains) await each.removeOf(ids);
  for (const each of tx.stripped) await each.overwriteOf(ids);
  await tx.forgetCalls([...found.map(({ id }) => id), ...ids]);
  await change(tx, 'WORKER_ANONYMISED', past, (row) => anonymous(row, today));
}

async function change(
  tx: SealingTransaction,
  action: string,
  rows: readonly WorkerRow[],
  changed: (row: WorkerRow) => WorkerRow,
): Promise<void> {
  const homes = await homesOf(
    tx,
    rows.map(({ contractorId }) => contractorId),
  );
  for (const before of rows) {
    const place = homes(before.contractorId);
    const after = changed(before);
    await tx.workers.update(after);
    tx.write.record(workerEvent(action, place, { id: before.id, before, after }));
  }
}
