import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Role } from '../../../../shared/domain/roles';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody, through } from '../../../../shared/access/scope-sql';
import { everPosted } from '../../ground/posting/posting.row';

/** A read of a worker's unmasked personal data. There is one row for each request and worker. */
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

  @Column({ type: 'boolean', default: false })
  readQualificationFile: boolean;

  /**
   * True if an auditor has opened the sealed personal data of the worker. `caseNumber` is then the case number that the
   * auditor gave. Otherwise `caseNumber` is null.
   */
  @Column({ type: 'boolean', default: false })
  openedSealed: boolean;

  @Column({ type: 'varchar', length: 64, nullable: true })
  caseNumber: string | null;
}

/** The columns that say which fields were shown. */
export const READ_FLAGS = [
  'readBirthDate',
  'readPhone',
  'readIdentityNumberTail',
  'readCertificateNumber',
  'readQualificationFile',
  'openedSealed',
] as const;
export type ReadFlag = (typeof READ_FLAGS)[number];

/**
 * The table of reads of personal data. Only auditors read it. They read the rows about workers who are or ever were
 * posted in their division, even after offices may no longer read these workers.
 */
export const personalDataReadTable: Table<PersonalDataReadRow> = {
  name: 'personal_data_read',
  row: PersonalDataReadRow,
  district: through('workerId', everPosted, 'workerId'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
