import { refuseFaults } from '../../../../shared/kernel/faults';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type PersonnelTx } from '../../transaction';
import { changeWorker } from '../worker/worker.commands';
import { type NewCertificate } from './certificate.input';
import { assertNewCertificate, certificateFaults } from './certificate.rules';

/** PE-4: with any certificate the worker is qualified. @returns his id */
export async function addCertificate(tx: PersonnelTx, { workerId, ...certificate }: NewCertificate): Promise<string[]> {
  refuseFaults(certificateFaults(certificate, tx.today));
  const before = await tx.workers.getLocked('id', workerId);
  assertNewCertificate(certificate, await tx.certificates.ofWorkers([workerId]));
  await tx.certificates.insert({ id: newId(tx.now), workerId, ...certificate });
  return changeWorker(tx, 'WORKER_CERTIFIED', { before, after: { ...before, qualified: true } });
}
