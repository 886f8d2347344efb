import { type NewAttachment, attachFiles } from '../../../../shared/store/attached-files/attach-files';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
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
  const owner = { contractId, version, districtCode, contractorId };
  const place = purchasersPlace({ districtCode });
  await attachFiles(tx, tx.contractAttachments, { place, rowOf: (file) => ({ ...owner, ...file }) }, given);
}
