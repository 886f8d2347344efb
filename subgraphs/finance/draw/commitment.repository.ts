import { type Access } from '../../../shared/data/scoped-repository';
import { type CommitmentRow, commitmentTable } from './commitment.row';
import { DrawRepository } from './draw.repository';

export class CommitmentRepository extends DrawRepository<CommitmentRow> {
  constructor(access: Access) {
    super(access, commitmentTable);
  }
}
