import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type ContractAttachmentSlice } from './contract-attachment.repository';

/** Attachments by their ids, and by their contracts. */
export function contractAttachmentLoaders({ contractAttachments }: ContractAttachmentSlice) {
  return {
    contractAttachment: rowLoader(contractAttachments, 'id'),
    attachmentsOfContract: rowsLoader('contractId', (ids) => contractAttachments.ofContracts(ids)),
  };
}
export type ContractAttachmentLoaders = ReturnType<typeof contractAttachmentLoaders>;
