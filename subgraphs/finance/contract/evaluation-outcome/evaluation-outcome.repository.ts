import { type EvaluationOutcomeRow, evaluationOutcomeTable } from './evaluation-outcome.row';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';

const BY_ID: Order<EvaluationOutcomeRow> = [{ column: 'evaluationId', direction: 'ASC' }];

export class EvaluationOutcomeRepository extends ScopedRepository<EvaluationOutcomeRow> {
  constructor(access: Access) {
    super(access, evaluationOutcomeTable);
  }

  /** Locks the rows of a lot. The caller has locked the lot itself. */
  lockOf(lotId: string): Promise<EvaluationOutcomeRow[]> {
    return this.findLocked(this.equals('lotId', lotId), BY_ID);
  }
}

/** The slice of a transaction that holds outcomes of evaluations. */
export type EvaluationOutcomeSlice = { evaluationOutcomes: EvaluationOutcomeRepository };

/**
 * The same repository without the caller's scope, because no caller reads outcomes. Commands about payments read from
 * it whether the evaluation that made an instalment due still counts.
 */
export type BeyondEvaluationOutcomes = { beyond: EvaluationOutcomeSlice };
