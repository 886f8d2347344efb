import { type NewAttachment, attachFiles } from '../../../../shared/store/attached-files/attach-files';
import { assertNoOwnEntry, entryAuthorOf } from '../../../../shared/access/own-entry';
import { assertVersion } from '../../../../shared/kernel/expected-version';
import { refuseFaults } from '../../../../shared/kernel/faults';
import { type WorkerPlaces, changeWorker, placeOfWorker } from '../worker/worker.commands';
import { type QualificationCheck } from './qualification.input';
import { type QualificationFileRow } from './qualification-file.row';
import { type AttachedFileRow } from '../../../../shared/store/attached-files/attached-file.row';
import { assertUnverified, methodFaults } from './qualification.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type WorkerRow } from '../worker/worker.row';
import { type WorkerSlice } from '../worker/worker.repository';
import { type QualificationFileSlice } from './qualification-file.repository';

/** The transaction that the commands of this file need. */
export type QualificationTransaction = Transaction<WorkerSlice & WorkerPlaces & QualificationFileSlice>;

/**
 * Verifies what the contractor claims about a worker: the level of education (PE-3) and the qualification (PE-4).
 * @returns the worker's id
 */
export async function verifyQualification(
  tx: QualificationTransaction,
  { workerId, expectedVersion, method }: QualificationCheck,
  files: readonly NewAttachment[],
): Promise<string[]> {
  refuseFaults(methodFaults(method, files.length));
  const before = await tx.workers.getLocked('id', workerId);
  assertNoOwnEntry([{ subject: null, contractorId: before.contractorId }], entryAuthorOf(tx.caller));
  assertVersion(before, expectedVersion);
  assertUnverified(before);
  await keepFiles(tx, before, files);
  const { education, qualified } = before;
  const verified = { verifiedEducation: education, verifiedQualified: qualified, verifiedOn: tx.today };
  const after = { ...before, ...verified, verificationMethod: method };
  return changeWorker(tx, 'WORKER_QUALIFICATION_VERIFIED', { before, after });
}

/** Stores the files under neutral names, because the original name of a file may contain the worker's name. */
async function keepFiles(
  tx: QualificationTransaction,
  worker: WorkerRow,
  given: readonly NewAttachment[],
): Promise<void> {
  if (given.length === 0) return;
  const place = await placeOfWorker(tx, worker);
  const rowOf = (file: AttachedFileRow): QualificationFileRow => {
    return { ...file, name: `资格证明${file.ordinal}`, workerId: worker.id };
  };
  await attachFiles(tx, tx.qualificationFiles, { place, rowOf }, given);
}
