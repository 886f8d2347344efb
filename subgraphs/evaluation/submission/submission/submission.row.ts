import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type SubmissionContent } from '../../../../shared/demo/facts/evaluation';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits } from '../../../../shared/access/scope-sql';
import { obligationTable } from './obligation.row';

/** What was sent, once or again: the last revision is authoritative, all are kept as they came. */
@Entity('submission')
export class SubmissionRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  obligationId: string;

  /** From 1. */
  @Column({ type: 'int' })
  revision: number;

  @Column({ type: 'varchar', length: 24 })
  submittedAt: string;

  /** The subject who sent it: he does not judge it. Null where it came with the installation. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  submittedBy: string | null;

  @Column({ type: 'simple-json' })
  content: SubmissionContent;
}

export const submissionTable: Table<SubmissionRow> = {
  name: 'submission',
  row: SubmissionRow,
  ...inherits('obligationId', obligationTable),
};
