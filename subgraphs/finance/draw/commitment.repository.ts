import { type Access, type Order } from '../../../shared/data/scoped-repository';
import { type CommitmentRow, commitmentTable } from './commitment.row';
import { DrawRepository } from './draw.repository';

const BY_ID: Order<CommitmentRow> = [{ column: 'id', direction: 'ASC' }];

export class CommitmentRepository extends DrawRepository<CommitmentRow> {
  constructor(access: Access) {
    super(access, commitmentTable);
  }

  /** Of a lot that is locked. */
  lockOf(lotId: string): Promise<CommitmentRow[]> {
    return this.findLocked(this.equals('lotId', lotId), BY_ID);
  }
}
