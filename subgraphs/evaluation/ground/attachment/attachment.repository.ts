import { AttachedFileRepository } from '../../../../shared/store/attached-files/attached-file-repository';
import { type Access, type Table } from '../../../../shared/store/scoped-repository';
import { type AttachmentRow, RECORDED_ATTACHMENT } from './attachment.row';

export class AttachmentRepository extends AttachedFileRepository<AttachmentRow> {
  constructor(access: Access, table: Table<AttachmentRow>) {
    super(access, table, { owner: 'ownerId', recorded: RECORDED_ATTACHMENT });
  }
}

/** The slice of a context or transaction that holds attached files. */
export type AttachmentSlice = { attachments: AttachmentRepository };
/**
 * The slice that stores attached files beyond the caller's scope, because the caller cannot read a file before its
 * owner exists. No response shows the files of this slice.
 */
export type BeyondAttachments = { beyond: AttachmentSlice };
