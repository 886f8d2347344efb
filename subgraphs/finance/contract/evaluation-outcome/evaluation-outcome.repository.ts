import { type EvaluationOutcomeRow, evaluationOutcomeTable } from './evaluation-outcome.row';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';

const BY_ID: Order<EvaluationOutcomeRow> = [{ column: 'evaluationId', direction: 'ASC' }];

export class EvaluationOutcomeRepository extends ScopedRepository<EvaluationOutcomeRow> {
  constructor(access: Access) {
    super(access, evaluationOutcomeTable);
  }

  /** Locks the evaluation outcomes of a lot. The caller of this method must have locked the lot. */
  lockOf(lotId: string): Promise<EvaluationOutcomeRow[]> {
    return this.findLocked(this.equals('lotId', lotId), BY_ID);
  }
}

/** The slice of a transaction with the repository of outcomes of evaluations. */
export type EvaluationOutcomeSlice = { evaluationOutcomes: EvaluationOutcomeRepository };

/**
 * The slice that reads outcomes beyond the caller's scope, because no caller may read outcomes. Commands about payments
 * use it to check whether the evaluation that made an instalment due still counts.
 */
export type BeyondEvaluationOutcomes = { beyond: EvaluationOutcomeSlice };
