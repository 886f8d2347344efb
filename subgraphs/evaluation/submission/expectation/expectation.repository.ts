import { pageAfter } from '../../../../shared/store/sql/page';
import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { UNKNOWN_BASIS } from './basis';
import { type ExpectationRow, expectationTable } from './expectation.row';

const BY_OWNER: Order<ExpectationRow> = [{ column: 'ownerId', direction: 'ASC' }];

export class ExpectationRepository extends HubRepository<ExpectationRow> {
  constructor(access: Access) {
    super(access, expectationTable);
  }

  /**
   * Returns and locks the row of an owner, and creates it if it is missing. Other transactions that work out
   * obligations of this owner wait here.
   */
  async lock({ ownerId, stationId }: Pick<ExpectationRow, 'ownerId' | 'stationId'>): Promise<ExpectationRow> {
    await this.putMissing([{ ownerId, stationId, arrivedOn: null, suspensions: null, basis: UNKNOWN_BASIS }]);
    return this.getLocked('ownerId', ownerId);
  }

  /**
   * Returns up to `most` rows with another basis than the given one. Two comparisons instead of <> let the query use an
   * index.
   */
  async behind(basis: string, most: number): Promise<ExpectationRow[]> {
    const other = { sql: 't.basis < ? OR t.basis > ?', parameters: [basis, basis] };
    const { rows } = await this.findPage(other, BY_OWNER, pageAfter(null, most));
    return rows;
  }
}

/** The slice of a transaction that holds the basis of each owner's obligations. */
export type ExpectationSlice = { expectations: ExpectationRepository };
