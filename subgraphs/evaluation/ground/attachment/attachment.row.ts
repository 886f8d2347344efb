import { Column, Entity } from 'typeorm';
import { AttachedFileRow, RECORDED_FILE } from '../../../../shared/store/attached-file.row';
import { type Table } from '../../../../shared/store/scoped-repository';
import { type ScopedTable, any, both, through, where } from '../../../../shared/access/scope-sql';
import { inspectionTable } from '../../oversight/inspection/inspection.row';
import { submissionTable } from '../../submission/submission/submission.row';

/** What files are attached to. Whoever adds one says here whose rows it is found by. */
const OWNERS = { INSPECTION: inspectionTable, SUBMISSION: submissionTable } as const satisfies Record<
  string,
  ScopedTable
>;
export type AttachmentOwnerKind = keyof typeof OWNERS;

/** A file of a submission or an inspection. */
@Entity('attachment')
export class AttachmentRow extends AttachedFileRow {
  @Column({ type: 'varchar', length: 16 })
  ownerKind: AttachmentOwnerKind;

  @Column({ type: 'varchar', length: 26 })
  ownerId: string;
}

/** Found exactly where its owner is, whoever asks. */
const withOwner = any(
  ...Object.entries(OWNERS).map(([kind, table]) =>
    both(where(`t.ownerKind = '${kind}'`), through('ownerId', table, 'id')),
  ),
);

export const attachmentTable: Table<AttachmentRow> = {
  name: 'attachment',
  row: AttachmentRow,
  district: withOwner,
  street: withOwner,
  contractor: withOwner,
  published: withOwner,
};

/** What the record shows of it. */
export const RECORDED_ATTACHMENT = ['ownerKind', 'ownerId', ...RECORDED_FILE] as const;
