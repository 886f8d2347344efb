import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { all } from '../../../../shared/store/sql/conditions';
import { type Access, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type EvaluationScoreRow, evaluationScoreTable, ownScores } from './evaluation-score.row';

export class EvaluationScoreRepository extends ScopedRepository<EvaluationScoreRow> {
  constructor(access: Access) {
    super(access, evaluationScoreTable);
  }

  /** Returns the scores of both offices, or no scores until both offices have scored. */
  ofEvaluations(evaluationIds: readonly string[]): Promise<EvaluationScoreRow[]> {
    return this.findByKeys('evaluationId', evaluationIds);
  }

  /** Returns the scores of an office and locks them. Withdrawn scores are included until new scores replace them. */
  ofOfficeLocked(evaluationId: string, office: EvaluatingOffice): Promise<EvaluationScoreRow[]> {
    const given = all(this.equals('evaluationId', evaluationId), this.equals('office', office));
    return this.findLocked(given, [{ column: 'dimension', direction: 'ASC' }]);
  }
}

/** The scores of the caller's own office, even while the evaluation is a draft. */
export class OwnScoreRepository extends ScopedRepository<EvaluationScoreRow> {
  constructor(access: Access) {
    super(access, ownScores);
  }

  ofEvaluations(evaluationIds: readonly string[]): Promise<EvaluationScoreRow[]> {
    return this.findByKeys('evaluationId', evaluationIds);
  }
}

/**
 * The slice of a context or transaction that holds the scores of both offices, and the scores of the caller's own
 * office.
 */
export type ScoreSlice = { scores: EvaluationScoreRepository; ownScores: OwnScoreRepository };
/**
 * The slice that reads scores beyond the caller's scope, to find the scores of a draft, including withdrawn ones. No
 * response shows them.
 */
export type BeyondScores = { beyond: { scores: EvaluationScoreRepository } };
