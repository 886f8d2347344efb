import { Column, Entity } from 'typeorm';
import { AttachedFileRow, RECORDED_FILE } from '../../../../shared/store/attached-file.row';
import { type Table } from '../../../../shared/store/scoped-repository';
import { type ScopedTable, any, both, through, where } from '../../../../shared/access/scope-sql';

/** What files are attached to. */
export type AttachmentOwnerKind = 'INSPECTION' | 'SUBMISSION';

/** A file of a submission or an inspection. */
@Entity('attachment')
export class AttachmentRow extends AttachedFileRow {
  @Column({ type: 'varchar', length: 16 })
  ownerKind: AttachmentOwnerKind;

  @Column({ type: 'varchar', length: 26 })
  ownerId: string;
}

/**
 * The table of files, by the tables of what they are attached to. A file is found exactly where its owner is, whoever asks; the
 * owners belong to higher areas, and so their tables are handed in.
 */
export function attachmentTableOf(owners: Record<AttachmentOwnerKind, ScopedTable>): Table<AttachmentRow> {
  const withOwner = any(
    ...Object.entries(owners).map(([kind, table]) =>
      both(where(`t.ownerKind = '${kind}'`), through('ownerId', table, 'id')),
    ),
  );
  return {
    name: 'attachment',
    row: AttachmentRow,
    district: withOwner,
    street: withOwner,
    contractor: withOwner,
    published: withOwner,
  };
}

/** What the record shows of it. */
export const RECORDED_ATTACHMENT = ['ownerKind', 'ownerId', ...RECORDED_FILE] as const;
