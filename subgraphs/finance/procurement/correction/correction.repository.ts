import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type CorrectionRow, correctionTable } from './correction.row';

const BY_VERSION: Order<CorrectionRow> = [
  { column: 'contractorId', direction: 'ASC' },
  { column: 'version', direction: 'ASC' },
];

export class CorrectionRepository extends ScopedRepository<CorrectionRow> {
  constructor(access: Access) {
    super(access, correctionTable);
  }

  ofContractors(contractorIds: readonly string[]): Promise<CorrectionRow[]> {
    return this.findAll(this.anyOf('contractorId', contractorIds), BY_VERSION);
  }
}

/** The slice of a context or transaction with the repository of the corrections of contractors. */
export type CorrectionSlice = { corrections: CorrectionRepository };
