import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CertificateLevel } from '../../../../shared/domain/personnel';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits } from '../../../../shared/access/scope-sql';
import { workerTable } from '../worker/worker.row';

/** A national certificate of social work. Its registration lapses, but the qualification does not. */
@Entity('certificate')
export class CertificateRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  workerId: string;

  @Column({ type: 'varchar', length: 16 })
  level: CertificateLevel;

  @Column({ type: 'varchar', length: 64 })
  number: string;

  @Column({ type: 'date' })
  obtainedOn: string;

  @Column({ type: 'date', nullable: true })
  registeredUntil: string | null;
}

export const certificateTable: Table<CertificateRow> = {
  name: 'certificate',
  row: CertificateRow,
  ...inherits('workerId', workerTable),
};
