import { type Access, type Order, ScopedRepository, type Table } from '../../../../shared/store/scoped-repository';
import { type AttachmentRow } from './attachment.row';

const ORDER: Order<AttachmentRow> = [
  { column: 'ordinal', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class AttachmentRepository extends ScopedRepository<AttachmentRow> {
  constructor(access: Access, table: Table<AttachmentRow>) {
    super(access, table);
  }

  /** Returns the files of these owners in the order in which they were attached. */
  ofOwners(ownerIds: readonly string[]): Promise<AttachmentRow[]> {
    return this.findAll(this.anyOf('ownerId', ownerIds), ORDER);
  }
}

/** The slice of a context or transaction that holds attached files. */
export type AttachmentSlice = { attachments: AttachmentRepository };
/**
 * The slice that stores attached files beyond the caller's scope, because the caller cannot read a file before its
 * owner exists. No response shows the files of this slice.
 */
export type BeyondAttachments = { beyond: AttachmentSlice };
