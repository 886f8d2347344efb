import { HubRepository } from '../../../shared/data/hub-repository';
import { type Access, type Order } from '../../../shared/data/scoped-repository';
import { type ExpectationRow, expectationTable } from './expectation.row';

const BY_OWNER: Order<ExpectationRow> = [{ column: 'ownerId', direction: 'ASC' }];

export class ExpectationRepository extends HubRepository<ExpectationRow> {
  constructor(access: Access) {
    super(access, expectationTable);
  }

  async findOneLocked(ownerId: string): Promise<ExpectationRow | null> {
    const [row] = await this.findLocked(this.equals('ownerId', ownerId), BY_OWNER);
    return row ?? null;
  }

  /** Some of those that rest on another basis, by an index on it; `most` of them. */
  async behind(basis: string, most: number): Promise<ExpectationRow[]> {
    const other = { sql: 't.basis < ? OR t.basis > ?', parameters: [basis, basis] };
    const { rows } = await this.findPage(other, BY_OWNER, { first: most, after: null });
    return rows;
  }
}
