import { type Person } from '../../../../shared/access/person';
import { type EvaluationSlice } from '../../scoring/evaluation/evaluation.repository';
import { type EvaluationRow } from '../../scoring/evaluation/evaluation.row';
import { replacedBy, scorersOf } from '../../scoring/supersession/supersession.rules';
import { type ActsContext } from './evaluation-acts.loader';
import { WithdrawnScorerRepository } from './evaluated-lot.repository';

/**
 * Returns a function that takes one of `rows` and finds the persons who scored the evaluations that this row replaces.
 * The rows need not be stored yet.
 */
export async function loadEarlierScorers(
  { access, evaluations: repository, panelMembers }: ActsContext & EvaluationSlice,
  rows: readonly EvaluationRow[],
): Promise<(row: EvaluationRow) => Person[]> {
  const evaluations = await repository.supersededIn({
    lotIds: [...new Set(rows.map(({ lotId }) => lotId))],
    ordinals: [...new Set(rows.map(({ yearOrdinal }) => yearOrdinal))],
  });
  if (evaluations.length === 0) return () => [];
  const ids = evaluations.map(({ id }) => id);
  const [withdrawn, members] = await Promise.all([
    new WithdrawnScorerRepository(access).ofEvaluations(ids),
    panelMembers.ofEvaluations(ids),
  ]);
  return (row) => scorersOf(replacedBy(row, { evaluations, withdrawn, members }));
}
