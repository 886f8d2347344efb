import { type Access, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type KnownContractorRow, knownContractorTable } from './known-contractor.row';

export class KnownContractorRepository extends ScopedRepository<KnownContractorRow> {
  constructor(access: Access) {
    super(access, knownContractorTable);
  }
}

/**
 * The slice of a transaction with the repository of the contractors that each district has registered again
 * (`KnownContractorRow`).
 */
export type KnownContractorSlice = { knownContractors: KnownContractorRepository };
