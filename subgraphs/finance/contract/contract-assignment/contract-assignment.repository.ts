import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type SubcontractingRow, subcontractingTable } from './contract-assignment.row';

const BY_DAY: Order<SubcontractingRow> = [
  { column: 'discoveredOn', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class SubcontractingRepository extends ScopedRepository<SubcontractingRow> {
  constructor(access: Access) {
    super(access, subcontractingTable);
  }

  ofContracts(contractIds: readonly string[]): Promise<SubcontractingRow[]> {
    return this.findAll(this.anyOf('contractId', contractIds), BY_DAY);
  }
}
