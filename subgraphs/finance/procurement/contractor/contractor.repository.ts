import { insertOrJoin } from '../../../../shared/store/sql/insert-or-join';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { ContractorRow, contractorTable } from './contractor.row';

const BY_ID: Order<ContractorRow> = [{ column: 'id', direction: 'ASC' }];

export class ContractorRepository extends ScopedRepository<ContractorRow> {
  constructor(access: Access) {
    super(access, contractorTable);
  }

  /**
   * Returns the contractor with this credit code, and inserts the row if there is none. If two callers register the
   * code at once, the database keeps one row. Call it without the caller's scope, because a code belongs to one body in
   * all districts.
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

/** The same repository without the caller's scope, because a body has one credit code in all districts. */
export type BeyondContractors = { beyond: ContractorSlice };
