import { rowsLoader } from '../../../../shared/store/load-rows';
import { type CertificateSlice } from './certificate.repository';

/** Returns the loader of a worker's certificates. */
export function certificateLoaders({ certificates }: CertificateSlice) {
  return { certificatesOfWorker: rowsLoader('workerId', (ids) => certificates.ofWorkers(ids)) };
}
export type CertificateLoaders = ReturnType<typeof certificateLoaders>;
