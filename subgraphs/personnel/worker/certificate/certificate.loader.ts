import { rowsLoader } from '../../../../shared/store/load-rows';
import { type CertificateSlice } from './certificate.repository';

/** The certificates of a worker. */
export function certificateLoaders({ certificates }: CertificateSlice) {
  return { certificatesOfWorker: rowsLoader('workerId', (ids) => certificates.ofWorkers(ids)) };
}
export type CertificateLoaders = ReturnType<typeof certificateLoaders>;
