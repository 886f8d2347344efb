import { type NewAttachment, attachmentsAdded, filesOf } from '../../../../shared/store/attached-file';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { RECORDED_CONTRACT_ATTACHMENT } from './contract-attachment.row';
import { type ContractRow } from '../../ground/contract/contract.row';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type ContractAttachmentSlice } from './contract-attachment.repository';

/** The transaction that the commands of this file need. */
export type ContractAttachmentTransaction = Transaction<ContractAttachmentSlice>;

/** Attaches files to the current revision of a contract. */
export async function attachToContract(
  tx: ContractAttachmentTransaction,
  { id: contractId, version, districtCode, contractorId }: ContractRow,
  given: readonly NewAttachment[],
): Promise<void> {
  if (given.length === 0) return;
  const rows = filesOf(given, tx.now).map((file) => ({ contractId, version, districtCode, contractorId, ...file }));
  await tx.contractAttachments.insert(...rows);
  tx.write.record(...attachmentsAdded(rows, purchasersPlace({ districtCode }), RECORDED_CONTRACT_ATTACHMENT));
}
