import { refuseFaults } from '../../../../shared/kernel/faults';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type WorkerPlaces, changeWorker } from '../worker/worker.commands';
import { type NewCertificate } from './certificate.input';
import { assertNewCertificate, certificateFaults } from './certificate.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type CertificateSlice } from './certificate.repository';
import { type WorkerSlice } from '../worker/worker.repository';

/** The transaction that the commands of this file need. */
export type CertificateTransaction = Transaction<CertificateSlice & WorkerSlice & WorkerPlaces>;

/** Adds a certificate. Any certificate makes the worker qualified (PE-4). @returns the worker's id */
export async function addCertificate(
  tx: CertificateTransaction,
  { workerId, ...certificate }: NewCertificate,
): Promise<string[]> {
  refuseFaults(certificateFaults(certificate, tx.today));
  const before = await tx.workers.getLocked('id', workerId);
  assertNewCertificate(certificate, await tx.certificates.ofWorkers([workerId]));
  await tx.certificates.insert({ id: newId(tx.now), workerId, ...certificate });
  return changeWorker(tx, 'WORKER_CERTIFIED', { before, after: { ...before, qualified: true } });
}
