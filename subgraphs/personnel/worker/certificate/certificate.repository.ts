import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type CertificateRow, certificateTable } from './certificate.row';

const BY_DATE: Order<CertificateRow> = [
  { column: 'obtainedOn', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class CertificateRepository extends ScopedRepository<CertificateRow> {
  constructor(access: Access) {
    super(access, certificateTable);
  }

  ofWorkers(workerIds: readonly string[]): Promise<CertificateRow[]> {
    return this.findAll(this.anyOf('workerId', workerIds), BY_DATE);
  }
}

/** The slice of a context or transaction with the repository of certificates. */
export type CertificateSlice = { certificates: CertificateRepository };
