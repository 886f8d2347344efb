import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { UNKNOWN_BASIS } from './basis';
import { type ExpectationRow, expectationTable } from './expectation.row';

const BY_OWNER: Order<ExpectationRow> = [{ column: 'ownerId', direction: 'ASC' }];

export class ExpectationRepository extends HubRepository<ExpectationRow> {
  constructor(access: Access) {
    super(access, expectationTable);
  }

  /** The owner's row, made where there is none yet: whoever works out the same owner's obligations waits here. */
  async lock({ ownerId, stationId }: Pick<ExpectationRow, 'ownerId' | 'stationId'>): Promise<ExpectationRow> {
    await this.putMissing([{ ownerId, stationId, arrivedOn: null, basis: UNKNOWN_BASIS }]);
    return this.getLocked('ownerId', ownerId);
  }

  /** Some of those that rest on another basis, by an index on it; `most` of them. */
  async behind(basis: string, most: number): Promise<ExpectationRow[]> {
    const other = { sql: 't.basis < ? OR t.basis > ?', parameters: [basis, basis] };
    const { rows } = await this.findPage(other, BY_OWNER, { first: most, after: null });
    return rows;
  }
}

/** The slice of a transaction that holds on what obligations were worked out. */
export type ExpectationSlice = { expectations: ExpectationRepository };
