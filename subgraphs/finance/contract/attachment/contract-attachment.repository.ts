import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type ContractAttachmentRow, contractAttachmentTable } from './contract-attachment.row';

const AS_ATTACHED: Order<ContractAttachmentRow> = [
  { column: 'version', direction: 'ASC' },
  { column: 'ordinal', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class ContractAttachmentRepository extends ScopedRepository<ContractAttachmentRow> {
  constructor(access: Access) {
    super(access, contractAttachmentTable);
  }

  ofContracts(contractIds: readonly string[]): Promise<ContractAttachmentRow[]> {
    return this.findAll(this.anyOf('contractId', contractIds), AS_ATTACHED);
  }
}

/** The slice of a context or transaction with the repository of the attachments of contracts. */
export type ContractAttachmentSlice = { contractAttachments: ContractAttachmentRepository };
