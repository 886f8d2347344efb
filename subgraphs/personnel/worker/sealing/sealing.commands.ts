import { keepingTerms } from '../../../../shared/policy/personal-data';
import { type Recording } from '../../../../shared/graphql/request-context';
import { type HomeSlice } from '../../ground/contractor/contractor-home.repository';
import { homeOf } from '../../ground/contractor/contractor.commands';
import { workerEvent } from '../worker/worker.commands';
import { type WorkerRow } from '../worker/worker.row';
import { type WorkerSlice } from '../worker/worker.repository';
import { type SealedWorkerRepository, type SealingRepository } from './sealing.repository';
import { anonymous, yearsBefore } from './sealing.rules';

/** The slice of a context that reads sealed persons. */
export type SealedWorkerSlice = { sealedWorkers: SealedWorkerRepository };

/** Rows about a worker that are removed with the person, free texts, and the keys of calls about them. */
export type Remains = {
  remains: readonly { removeOf(workerIds: readonly string[]): Promise<void> }[];
  texts: readonly { blankOf(workerIds: readonly string[]): Promise<void> }[];
  forgetCalls: (workerIds: readonly string[]) => Promise<void>;
};
export type SealingTransaction = Recording & WorkerSlice & HomeSlice & { sealing: SealingRepository } & Remains;

/**
 * Seals persons some years after their last posting, and anonymises them when the archive period has passed. It runs
 * every day, so that it runs again after a restore; running it twice changes nothing more.
 */
export async function sealAndAnonymise(tx: SealingTransaction, today: string): Promise<void> {
  const terms = keepingTerms();
  if (terms === null) return;
  const { sealedAfterYears, archiveYears } = terms;
  const toSeal = yearsBefore(today, sealedAfterYears);
  const found = await atHome(tx, await tx.sealing.toSeal(toSeal.since, toSeal.firstId));
  await change(tx, 'WORKER_SEALED', found, (row) => ({ ...row, sealedOn: today, version: row.version + 1 }));
  const archived = yearsBefore(today, archiveYears);
  const past = await atHome(tx, await tx.sealing.toAnonymise(archived.since, archived.firstId));
  const ids = past.map(({ id }) => id);
  for (const each of tx.remains) await each.removeOf(ids);
  for (const each of tx.texts) await each.blankOf(ids);
  await tx.forgetCalls(ids);
  await change(tx, 'WORKER_ANONYMISED', past, (row) => anonymous(row, today));
}

/** Leaves out workers whose employer the Hub does not know yet, as an event has to belong somewhere. */
async function atHome({ homes }: HomeSlice, rows: readonly WorkerRow[]): Promise<WorkerRow[]> {
  const employers = [...new Set(rows.map(({ contractorId }) => contractorId))];
  const known = new Set((await homes.findByKeys('contractorId', employers)).map(({ contractorId }) => contractorId));
  return rows.filter(({ contractorId }) => known.has(contractorId));
}

async function change(
  tx: SealingTransaction,
  action: string,
  rows: readonly WorkerRow[],
  changed: (row: WorkerRow) => WorkerRow,
): Promise<void> {
  for (const before of rows) {
    const place = await homeOf(tx, before.contractorId);
    const after = changed(before);
    await tx.workers.update(after);
    tx.write.record(workerEvent(action, place, { id: before.id, before, after }));
  }
}
