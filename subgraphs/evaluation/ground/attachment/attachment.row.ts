import { Column, Entity } from 'typeorm';
import { AttachedFileRow, RECORDED_FILE } from '../../../../shared/store/attached-files/attached-file.row';
import { type Table } from '../../../../shared/store/scoped-repository';
import { type ScopedTable, any, both, through, where } from '../../../../shared/access/scope-sql';

/**
 * The kinds of rows that own files. ANSWER is an answered round of a rectification. PANEL_MEMBER is the form of a panel
 * member, with the signed sheet as its file.
 */
export type AttachmentOwnerKind = 'ANSWER' | 'INSPECTION' | 'PANEL_MEMBER' | 'RECTIFICATION' | 'SUBMISSION';

/** A file of a submission, an inspection, a member of a panel, a rectification or an answer to a rectification. */
@Entity('attachment')
export class AttachmentRow extends AttachedFileRow {
  @Column({ type: 'varchar', length: 16 })
  ownerKind: AttachmentOwnerKind;

  @Column({ type: 'varchar', length: 26 })
  ownerId: string;
}

/**
 * Builds the table of files. A caller can read a file if and only if they can read its owner. The tables of the owners
 * are arguments, because they belong to areas that import this area.
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

/** The fields of a file that events record. */
export const RECORDED_ATTACHMENT = ['ownerKind', 'ownerId', ...RECORDED_FILE] as const;
