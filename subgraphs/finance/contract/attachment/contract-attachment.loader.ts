import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type ContractAttachmentSlice } from './contract-attachment.repository';

/** Returns the loaders of attachments by id and by contract. */
export function contractAttachmentLoaders({ contractAttachments }: ContractAttachmentSlice) {
  return {
    contractAttachment: rowLoader(contractAttachments, 'id'),
    attachmentsOfContract: rowsLoader('contractId', (ids) => contractAttachments.ofOwners(ids)),
  };
}
export type ContractAttachmentLoaders = ReturnType<typeof contractAttachmentLoaders>;
