import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits } from '../../../../shared/access/scope-sql';
import { type SubmissionContent } from '../content/submission-content';
import { obligationTable } from '../obligation/obligation.row';

/** One revision of a submission. All revisions are kept as they were submitted, and the last one is authoritative. */
@Entity('submission')
export class SubmissionRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  obligationId: string;

  /** The number of the revision, from 1. */
  @Column({ type: 'int' })
  revision: number;

  @Column({ type: 'varchar', length: 24 })
  submittedAt: string;

  /**
   * The login (subject claim) of the person who submitted the revision. That person may not review it. Null if the
   * revision was loaded when the Hub was installed.
   */
  @Column({ type: 'varchar', length: 255, nullable: true })
  submittedBy: string | null;

  @Column({ type: 'simple-json' })
  content: SubmissionContent;

  /** The SHA-256 of the revision as it was filed. Null for a revision that was filed before the Hub stored hashes. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  contentHash: string | null;
}

export const submissionTable: Table<SubmissionRow> = {
  name: 'submission',
  row: SubmissionRow,
  ...inherits('obligationId', obligationTable),
};
