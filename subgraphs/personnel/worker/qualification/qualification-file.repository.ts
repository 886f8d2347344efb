import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type QualificationFileRow, qualificationFileTable } from './qualification-file.row';

const OLDEST_FIRST: Order<QualificationFileRow> = [
  { column: 'id', direction: 'ASC' },
  { column: 'ordinal', direction: 'ASC' },
];

export class QualificationFileRepository extends ScopedRepository<QualificationFileRow> {
  constructor(access: Access) {
    super(access, qualificationFileTable);
  }

  ofWorkers(workerIds: readonly string[]): Promise<QualificationFileRow[]> {
    return this.findAll(this.anyOf('workerId', workerIds), OLDEST_FIRST);
  }
}

/** The slice of a context or transaction that holds the files of qualifications. */
export type QualificationFileSlice = { qualificationFiles: QualificationFileRepository };
