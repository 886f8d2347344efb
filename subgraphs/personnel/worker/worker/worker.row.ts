import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Education, type MajorKind, type QualificationMethod } from '../../../../shared/domain/personnel';
import { type Table } from '../../../../shared/store/scoped-repository';
import { both, column, nobody, through, where } from '../../../../shared/access/scope-sql';
import { everPosted, postingTable } from '../../ground/posting/posting.row';

/** A stationed worker (驻站人员) of one employer. A person with two employers has two rows with one `identityHash`. */
@Entity('worker')
export class WorkerRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  /** The name, encrypted by PersonalDataVault for this row and column. The three columns below are encrypted alike. */
  @Column({ type: 'varchar', length: 512, default: '' })
  nameCipher: string;

  @Column({ type: 'varchar', length: 160, default: '' })
  birthDateCipher: string;

  @Column({ type: 'varchar', length: 160, default: '' })
  phoneCipher: string;

  @Column({ type: 'varchar', length: 160 })
  identityCipher: string;

  /** The keyed hash of the whole name, by which a worker is found. `identityHash` is that of the identity number. */
  @Column({ type: 'varchar', length: 64, default: '' })
  nameHash: string;

  @Column({ type: 'varchar', length: 64 })
  identityHash: string;

  /** The id of the key that made the hashes. Empty in rows that were stored before the Hub could rotate keys. */
  @Column({ type: 'varchar', length: 12, default: '' })
  hashKey: string;

  @Column({ type: 'varchar', length: 16 })
  education: Education;

  @Column({ type: 'varchar', length: 64 })
  major: string;

  @Column({ type: 'varchar', length: 16 })
  majorKind: MajorKind;

  /**
   * The result of `isQualified` at the last write that could change it (PE-4). It is stored so that a query can count
   * the qualified staff of a division.
   */
  @Column({ type: 'boolean' })
  qualified: boolean;

  /** The verified level of education (PE-3). Null if it was not verified, or if it changed afterwards. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  verifiedEducation: Education | null;

  /** True if an office has verified the degree or the certificate that makes the worker qualified (PE-4). */
  @Column({ type: 'boolean', default: false })
  verifiedQualified: boolean;

  /** The day of the verification, while it is valid. Null if no verification is valid. */
  @Column({ type: 'date', nullable: true })
  verifiedOn: string | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  verificationMethod: QualificationMethod | null;

  /**
   * The day on which the personal data was sealed (封存). From then on, no office and no contractor can read the worker.
   * Null if the data is not sealed.
   */
  @Column({ type: 'date', nullable: true })
  sealedOn: string | null;

  /** The day on which everything that identifies the person was removed. Null if the person is not anonymised. */
  @Column({ type: 'date', nullable: true })
  anonymisedOn: string | null;

  /** The day on which the contractor registered the person again after the sealing. Null if that never happened. */
  @Column({ type: 'date', nullable: true })
  registeredAgainOn: string | null;

  /** The version of the row. Each change increases it by one. */
  @Column({ type: 'int', default: 1 })
  version: number;
}

/** The columns that the record of events shows. They reveal no name, identity number, birth date or contact data. */
export const RECORDED_WORKER = [
  'contractorId',
  'education',
  'majorKind',
  'qualified',
  'verifiedEducation',
  'verifiedQualified',
  'verifiedOn',
  'verificationMethod',
  'sealedOn',
  'anonymisedOn',
  'version',
] as const;

/** The values of a worker whose data is neither sealed nor anonymised, and who is not registered again. */
export const UNSEALED = {
  sealedOn: null,
  anonymisedOn: null,
  registeredAgainOn: null,
} as const satisfies Partial<WorkerRow>;

/** The values of a worker whom no office has verified. */
export const UNVERIFIED = {
  verifiedEducation: null,
  verifiedQualified: false,
  verifiedOn: null,
  verificationMethod: null,
} as const satisfies Partial<WorkerRow>;

/**
 * Matches workers with a posting that the caller may read. Only the contractor that employs a worker reads the worker
 * without such a posting.
 */
const throughPosting = through('id', postingTable, 'workerId');

const unsealed = where('t.sealedOn IS NULL');

export const workerTable: Table<WorkerRow> = {
  name: 'worker',
  row: WorkerRow,
  district: both(throughPosting, unsealed),
  street: both(throughPosting, unsealed),
  contractor: both(column('contractorId'), unsealed),
  published: nobody,
  assigned: throughPosting,
};

/**
 * The table of workers whose personal data is sealed but not anonymised. An office may read the workers who were ever
 * posted at a station in its scope. Only auditors have a query for them. It takes an id and records a case number.
 */
export const sealedWorkerTable: Table<WorkerRow> = {
  name: 'worker',
  row: WorkerRow,
  district: both(through('id', everPosted, 'workerId'), where('t.sealedOn IS NOT NULL AND t.anonymisedOn IS NULL')),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
