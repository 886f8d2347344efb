import { type Access, ScopedRepository } from '../../../shared/data/scoped-repository';
import { type ContractorRow, contractorTable } from './contractor.row';

export class ContractorRepository extends ScopedRepository<ContractorRow> {
  constructor(access: Access) {
    super(access, contractorTable);
  }
}
