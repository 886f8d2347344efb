import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type AttachmentSlice } from './attachment.repository';

/** Makes the loaders of files by id and by owner. */
export function attachmentLoaders({ attachments }: AttachmentSlice) {
  return {
    attachment: rowLoader(attachments, 'id'),
    attachmentsOfOwner: rowsLoader('ownerId', (ids) => attachments.ofOwners(ids)),
  };
}
export type AttachmentLoaders = ReturnType<typeof attachmentLoaders>;
