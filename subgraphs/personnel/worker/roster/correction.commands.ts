import { isDuplicate } from '../../../../shared/store/connection/transaction';
import { assertVersion } from '../../../../shared/kernel/expected-version';
import { refuseFaults } from '../../../../shared/kernel/faults';
import { hasOpenPosting, overlap } from '../../ground/posting/term.rules';
import {
  correctedFields,
  correctedPerson,
  correctionFaults,
  isOtherThanVerified,
  withCorrection,
} from './correction.rules';
import { type WorkerPlaces, changeWorker } from '../worker/worker.commands';
import { type Correction } from '../worker/worker.input';
import { UNVERIFIED, type WorkerRow } from '../worker/worker.row';
import { alreadyRegistered, isQualified } from '../worker/worker.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type BeyondPostings } from '../../ground/posting/posting.repository';
import { type CertificateSlice } from '../certificate/certificate.repository';
import { type PersonSlice } from '../worker/person.repository';
import { type HashKeySlice, type VaultSlice } from '../worker/personal-data-vault';
import { type WorkerSlice } from '../worker/worker.repository';

/** The transaction that the commands of this file need. */
export type CorrectionTransaction = Transaction<
  WorkerSlice & VaultSlice & HashKeySlice & WorkerPlaces & CertificateSlice & PersonSlice & BeyondPostings
>;

/** Corrects the record of a worker. @returns the worker's id */
export async function correctWorker(tx: CorrectionTransaction, correction: Correction): Promise<string[]> {
  const { workerId, expectedVersion, ...changes } = correction;
  await tx.assertHashKey();
  const corrected = correctedFields(changes);
  const before = await tx.workers.getLocked('id', workerId);
  assertVersion(before, expectedVersion);
  const { identityNumber } = changes;
  const person = correctedPerson(tx.vault.openPerson(before), changes);
  refuseFaults(correctionFaults(changes, person, tx.today));
  const sealed = { ...withCorrection(before, changes), ...tx.vault.sealPerson(workerId, person) };
  const unverified = isOtherThanVerified(corrected) ? UNVERIFIED : {};
  const certificates = await tx.certificates.ofWorkers([workerId]);
  const after = { ...sealed, ...unverified, qualified: isQualified({ majorKind: sealed.majorKind, certificates }) };
  const change = { before, after, note: { corrected } };
  return identityNumber === null ? changeWorker(tx, 'WORKER_CORRECTED', change) : becomePerson(tx, change);
}

type Change = { before: WorkerRow; after: WorkerRow; note: { corrected: readonly string[] } };

/**
 * Writes a correction with a new identity number, and then checks the person whom the number names. The check fails if
 * the contractor has already registered that person. It also fails if a posting of that person elsewhere overlaps a
 * posting of the worker. The check comes after the write, so that two callers who enter the same number at once cannot
 * both succeed.
 */
async function becomePerson(tx: CorrectionTransaction, change: Change): Promise<string[]> {
  const ids = await changeWorker(tx, 'WORKER_CORRECTED', change).catch((error: unknown) => {
    throw isDuplicate(error) ? alreadyRegistered() : error;
  });
  const { id, contractorId } = change.after;
  const rows = await tx.beyond.persons.locked(tx.vault.hashesOfRow(change.after));
  // The unique index does not find a row whose hash was made with an older key.
  if (rows.some((row) => row.id !== id && row.contractorId === contractorId)) throw alreadyRegistered();
  const postings = await tx.beyond.postings.ofWorkers(rows.map(({ id }) => id));
  const own = postings.filter(({ workerId }) => workerId === id);
  const elsewhere = postings.filter(({ workerId }) => workerId !== id);
  if (own.some((one) => elsewhere.some((other) => overlap(one, other)))) throw hasOpenPosting();
  return ids;
}
