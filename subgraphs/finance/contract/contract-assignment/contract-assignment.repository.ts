import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type ContractAssignmentRow, contractAssignmentTable } from './contract-assignment.row';

const BY_DAY: Order<ContractAssignmentRow> = [
  { column: 'discoveredOn', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class ContractAssignmentRepository extends ScopedRepository<ContractAssignmentRow> {
  constructor(access: Access) {
    super(access, contractAssignmentTable);
  }

  ofContracts(contractIds: readonly string[]): Promise<ContractAssignmentRow[]> {
    return this.findAll(this.anyOf('contractId', contractIds), BY_DAY);
  }
}

/** The slice of a context or transaction with the repository of contract assignments. */
export type ContractAssignmentSlice = { contractAssignments: ContractAssignmentRepository };
