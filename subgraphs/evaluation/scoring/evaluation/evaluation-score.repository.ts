import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { all } from '../../../../shared/store/sql/conditions';
import { type Access, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type EvaluationScoreRow, evaluationScoreTable, ownScores } from './evaluation-score.row';

export class EvaluationScoreRepository extends ScopedRepository<EvaluationScoreRow> {
  constructor(access: Access) {
    super(access, evaluationScoreTable);
  }

  /** Of both offices; none before both have scored. */
  ofEvaluations(evaluationIds: readonly string[]): Promise<EvaluationScoreRow[]> {
    return this.findByKeys('evaluationId', evaluationIds);
  }

  /** What an office has given, also where it was withdrawn since: nobody else's to change. */
  ofOfficeLocked(evaluationId: string, office: EvaluatingOffice): Promise<EvaluationScoreRow[]> {
    const given = all(this.equals('evaluationId', evaluationId), this.equals('office', office));
    return this.findLocked(given, [{ column: 'dimension', direction: 'ASC' }]);
  }
}

/** An office's own, of the drafts too. */
export class OwnScoreRepository extends ScopedRepository<EvaluationScoreRow> {
  constructor(access: Access) {
    super(access, ownScores);
  }

  ofEvaluations(evaluationIds: readonly string[]): Promise<EvaluationScoreRow[]> {
    return this.findByKeys('evaluationId', evaluationIds);
  }
}

/** The slice of a context or transaction that holds the scores of both offices, and those of the caller's own office. */
export type ScoreSlice = { scores: EvaluationScoreRepository; ownScores: OwnScoreRepository };
/** The same past the caller's scope: an office learns of the other one's draft once it has scored itself. */
export type BeyondScores = { beyond: { scores: EvaluationScoreRepository } };
