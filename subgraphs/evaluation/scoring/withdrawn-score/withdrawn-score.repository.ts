import { type Access, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type WithdrawnScoreRow, withdrawnScoreTable } from './withdrawn-score.row';

export class WithdrawnScoreRepository extends ScopedRepository<WithdrawnScoreRow> {
  constructor(access: Access) {
    super(access, withdrawnScoreTable);
  }

  /** Returns the withdrawn scores of these evaluations, oldest first. */
  ofEvaluations(evaluationIds: readonly string[]): Promise<WithdrawnScoreRow[]> {
    return this.findAll(this.anyOf('evaluationId', evaluationIds), [
      { column: 'round', direction: 'ASC' },
      { column: 'withdrawnOn', direction: 'ASC' },
      { column: 'id', direction: 'ASC' },
    ]);
  }
}

/** The slice of a context that holds withdrawn scores. */
export type WithdrawnScoreSlice = { withdrawnScores: WithdrawnScoreRepository };
/**
 * The slice that stores and reads withdrawn scores beyond the caller's scope, because commands must know who may not
 * score again. No response shows what it reads.
 */
export type BeyondWithdrawnScores = { beyond: WithdrawnScoreSlice };
