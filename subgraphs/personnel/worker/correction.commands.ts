import { assertVersion } from '../../../shared/expected-version';
import { refuseFaults } from '../../../shared/faults';
import { hasOpenPosting, overlap } from '../posting/posting.rules';
import { type PersonnelTx } from '../transaction';
import { correctedFields, correctionFaults, withCorrection } from './correction.rules';
import { changeWorker } from './worker.commands';
import { type Correction } from './worker.input';
import { type WorkerRow } from './worker.row';
import { alreadyRegistered, isQualified } from './worker.rules';

/** @returns the worker's id */
export async function correctWorker(tx: PersonnelTx, correction: Correction): Promise<string[]> {
  const { workerId, expectedVersion, ...changes } = correction;
  const corrected = correctedFields(changes);
  const before = await tx.workers.getLocked('id', workerId);
  assertVersion(before, expectedVersion);
  const known = changes.identityNumber ?? tx.vault.open(before.identityCipher, before.id);
  const merged = withCorrection(before, changes);
  refuseFaults(correctionFaults(changes, { birthDate: merged.birthDate, identityNumber: known }, tx.today));
  const sealed = changes.identityNumber === null ? merged : await withIdentity(tx, merged, changes.identityNumber);
  const certificates = await tx.certificates.ofWorkers([workerId]);
  const after = { ...sealed, qualified: isQualified({ majorKind: sealed.majorKind, certificates }) };
  return changeWorker(tx, 'WORKER_CORRECTED', { before, after, note: { corrected } });
}

/** Another number may make him a person who is registered already, or on post elsewhere in the same days. */
async function withIdentity(tx: PersonnelTx, worker: WorkerRow, identityNumber: string): Promise<WorkerRow> {
  const sealed = { ...worker, ...tx.vault.seal(identityNumber, worker.id) };
  const rows = await tx.beyond.persons.locked(sealed.identityHash);
  const others = rows.filter(({ id }) => id !== worker.id);
  if (others.some(({ contractorId }) => contractorId === worker.contractorId)) throw alreadyRegistered();
  const postings = await tx.beyond.postings.ofWorkers(rows.map(({ id }) => id).concat(worker.id));
  const own = postings.filter(({ workerId }) => workerId === worker.id);
  const elsewhere = postings.filter(({ workerId }) => workerId !== worker.id);
  if (own.some((one) => elsewhere.some((other) => overlap(one, other)))) throw hasOpenPosting();
  return sealed;
}
