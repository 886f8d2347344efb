import { Column, Entity } from 'typeorm';
import { AttachedFileRow, RECORDED_FILE } from '../../../../shared/store/attached-files/attached-file.row';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits } from '../../../../shared/access/scope-sql';
import { workerTable } from '../worker/worker.row';

/** The name of a file after its worker was anonymised. The row keeps the hash, and the content is erased. */
export const ERASED_NAME = '已匿名处理';

/** A file against which an office has verified a worker's education and qualification. */
@Entity('qualification_file')
export class QualificationFileRow extends AttachedFileRow {
  @Column({ type: 'varchar', length: 26 })
  workerId: string;
}

export const qualificationFileTable: Table<QualificationFileRow> = {
  name: 'qualification_file',
  row: QualificationFileRow,
  ...inherits('workerId', workerTable),
};

/** The columns that the record of events shows. */
export const RECORDED_QUALIFICATION_FILE = ['workerId', ...RECORDED_FILE] as const;
