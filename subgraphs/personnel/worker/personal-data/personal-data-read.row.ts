import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Role } from '../../../../shared/domain/roles';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits, nobody } from '../../../../shared/access/scope-sql';
import { workerTable } from '../worker/worker.row';

/** That somebody was shown personal data of a worker, unmasked: one row a request and worker. */
@Entity('personal_data_read')
export class PersonalDataReadRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 24 })
  occurredAt: string;

  @Column({ type: 'varchar', length: 64 })
  requestId: string;

  @Column({ type: 'varchar', length: 256 })
  actor: string;

  @Column({ type: 'varchar', length: 16 })
  role: Role;

  @Column({ type: 'varchar', length: 26 })
  workerId: string;

  @Column({ type: 'boolean' })
  readBirthDate: boolean;

  @Column({ type: 'boolean' })
  readPhone: boolean;

  @Column({ type: 'boolean' })
  readIdentityNumberTail: boolean;

  @Column({ type: 'boolean' })
  readCertificateNumber: boolean;
}

/** The columns that say what was shown. */
export const READ_FLAGS = ['readBirthDate', 'readPhone', 'readIdentityNumberTail', 'readCertificateNumber'] as const;
export type ReadFlag = (typeof READ_FLAGS)[number];

/** Whoever audits the offices that know a worker reads who was shown his data; nobody else. */
export const personalDataReadTable: Table<PersonalDataReadRow> = {
  name: 'personal_data_read',
  row: PersonalDataReadRow,
  ...inherits('workerId', workerTable),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
