import { insertOrJoin } from '../../../../shared/store/sql/insert-or-join';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { ContractorRow, contractorTable } from './contractor.row';

const BY_ID: Order<ContractorRow> = [{ column: 'id', direction: 'ASC' }];

export class ContractorRepository extends ScopedRepository<ContractorRow> {
  constructor(access: Access) {
    super(access, contractorTable);
  }

  /**
   * The one with this credit code, which is the new one where none was there: of two that are registered at once the database
   * keeps one. On an access beyond the caller's scope (transaction.ts), as a code is one body's wherever it is registered.
   */
  async registered(row: ContractorRow): Promise<ContractorRow> {
    await insertOrJoin(this.access.connection, ContractorRow, { rows: [row], unique: ['creditCode'], flags: [] });
    const [found] = await this.findLocked(this.equals('creditCode', row.creditCode), BY_ID);
    if (found === undefined) throw new Error('The contractor was registered but cannot be read.');
    return found;
  }
}

/** The slice of a context or transaction that holds contractors. */
export type ContractorSlice = { contractors: ContractorRepository };

/** The same past the caller’s scope: a body has one credit code, wherever it is registered. */
export type BeyondContractors = { beyond: ContractorSlice };
