import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type JudgementRow, judgementTable } from './evaluation-outcome.row';

const BY_ID: Order<JudgementRow> = [{ column: 'evaluationId', direction: 'ASC' }];

export class JudgementRepository extends ScopedRepository<JudgementRow> {
  constructor(access: Access) {
    super(access, judgementTable);
  }

  /** Of a lot that is locked. */
  lockOf(lotId: string): Promise<JudgementRow[]> {
    return this.findLocked(this.equals('lotId', lotId), BY_ID);
  }
}
