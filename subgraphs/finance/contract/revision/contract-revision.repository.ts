import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type ContractRevisionRow, contractRevisionTable } from './contract-revision.row';

const BY_VERSION: Order<ContractRevisionRow> = [
  { column: 'contractId', direction: 'ASC' },
  { column: 'version', direction: 'ASC' },
];

export class ContractRevisionRepository extends ScopedRepository<ContractRevisionRow> {
  constructor(access: Access) {
    super(access, contractRevisionTable);
  }

  ofContracts(contractIds: readonly string[]): Promise<ContractRevisionRow[]> {
    return this.findAll(this.anyOf('contractId', contractIds), BY_VERSION);
  }
}

/** The slice of a context or transaction with the repository of the revisions of contracts. */
export type ContractRevisionSlice = { revisions: ContractRevisionRepository };
