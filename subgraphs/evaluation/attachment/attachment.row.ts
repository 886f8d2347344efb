import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AttachmentKind } from '../../../shared/attachments/attachment-kind';
import { type MediaType } from '../../../shared/attachments/media-types';
import { type Table } from '../../../shared/data/scoped-repository';
import { type ScopedTable, any, both, through, where } from '../../../shared/scope/scope-sql';
import { inspectionTable } from '../inspection/inspection.row';
import { submissionTable } from '../submission/submission.row';

/** What files are attached to. Whoever adds one says here whose rows it is found by. */
const OWNERS = { INSPECTION: inspectionTable, SUBMISSION: submissionTable } as const satisfies Record<
  string,
  ScopedTable
>;
export type AttachmentOwnerKind = keyof typeof OWNERS;

/** A file of something on record, which never changes: its content lies at the gateway, by its hash. */
@Entity('attachment')
export class AttachmentRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 16 })
  ownerKind: AttachmentOwnerKind;

  @Column({ type: 'varchar', length: 26 })
  ownerId: string;

  /** From 1, as they were given. */
  @Column({ type: 'int' })
  ordinal: number;

  /** As its author calls it: nothing is ever opened by it. */
  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'varchar', length: 16 })
  kind: AttachmentKind;

  /** By its content. */
  @Column({ type: 'varchar', length: 96 })
  mediaType: MediaType;

  @Column({ type: 'int' })
  bytes: number;

  @Column({ type: 'varchar', length: 64 })
  sha256: string;
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

/** What the record shows of it: what it is, and never what it is called. */
export const RECORDED_ATTACHMENT = [
  'ownerKind',
  'ownerId',
  'kind',
  'mediaType',
  'bytes',
  'sha256',
] as const satisfies readonly (keyof AttachmentRow)[];
