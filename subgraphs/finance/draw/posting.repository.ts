import { type Access, type Order } from '../../../shared/data/scoped-repository';
import { type Condition } from '../../../shared/scope/scope-sql';
import { disbursementTable } from '../disbursement/disbursement.row';
import { DrawRepository } from './draw.repository';
import { type PostingRow, postingTable } from './posting.row';

const BY_ID: Order<PostingRow> = [{ column: 'id', direction: 'ASC' }];
const MONEY_IS_OUT = { sql: "c.status IN ('PAID', 'CONFIRMED')", parameters: [] };

export class PostingRepository extends DrawRepository<PostingRow> {
  constructor(access: Access) {
    super(access, postingTable);
  }

  ofDisbursements(disbursementIds: readonly string[]): Promise<PostingRow[]> {
    return this.findAll(this.anyOf('disbursementId', disbursementIds), BY_ID);
  }

  /** Of all payments of these lots, those that came back too. */
  ofLots(lotIds: readonly string[]): Promise<PostingRow[]> {
    return this.findAll(this.anyOf('lotId', lotIds), BY_ID);
  }

  /** A payment that came back (退汇) counts no more, though its postings stay on record. */
  protected override counted(): Condition {
    const { sql, parameters } = this.countIn({ table: disbursementTable, key: 'id' }, 'disbursementId', MONEY_IS_OUT);
    return { sql: `${sql} > 0`, parameters };
  }
}
