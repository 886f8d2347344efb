import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Education, type MajorKind } from '../../../../shared/domain/personnel';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody, through } from '../../../../shared/access/scope-sql';
import { postingTable } from '../../ground/posting/posting.row';

/** A stationed worker (驻站人员), of one employer. A person whom two contractors employ is two rows with the same hash. */
@Entity('worker')
export class WorkerRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'varchar', length: 64 })
  name: string;

  @Column({ type: 'date' })
  birthDate: string;

  /** As IdentityNumberVault seals it. */
  @Column({ type: 'varchar', length: 160 })
  identityCipher: string;

  @Column({ type: 'varchar', length: 64 })
  identityHash: string;

  @Column({ type: 'varchar', length: 20 })
  phone: string;

  @Column({ type: 'varchar', length: 16 })
  education: Education;

  @Column({ type: 'varchar', length: 64 })
  major: string;

  @Column({ type: 'varchar', length: 16 })
  majorKind: MajorKind;

  /** What `isQualified` said at the last write that could change it (PE-4): counted by division, so kept. */
  @Column({ type: 'boolean' })
  qualified: boolean;

  /** Grows with each change. */
  @Column({ type: 'int', default: 1 })
  version: number;
}

/** What the record may show: neither who he is, nor when he was born, nor how to reach him. */
export const RECORDED_WORKER = ['contractorId', 'education', 'majorKind', 'qualified', 'version'] as const;

/** A worker belongs to his employer; offices see him only through a posting in their scope, so the bench is the employer's alone. */
const throughPosting = through('id', postingTable, 'workerId');

export const workerTable: Table<WorkerRow> = {
  name: 'worker',
  row: WorkerRow,
  district: throughPosting,
  street: throughPosting,
  contractor: column('contractorId'),
  published: nobody,
};
