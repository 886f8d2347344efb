import { AttachedFileRepository } from '../../../../shared/store/attached-files/attached-file-repository';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import {
  type ContractAttachmentRow,
  RECORDED_CONTRACT_ATTACHMENT,
  contractAttachmentTable,
} from './contract-attachment.row';

const AS_ATTACHED: Order<ContractAttachmentRow> = [
  { column: 'version', direction: 'ASC' },
  { column: 'ordinal', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class ContractAttachmentRepository extends AttachedFileRepository<ContractAttachmentRow> {
  constructor(access: Access) {
    const columns = { owner: 'contractId', recorded: RECORDED_CONTRACT_ATTACHMENT, order: AS_ATTACHED } as const;
    super(access, contractAttachmentTable, columns);
  }
}

/** The slice of a context or transaction with the repository of the attachments of contracts. */
export type ContractAttachmentSlice = { contractAttachments: ContractAttachmentRepository };
