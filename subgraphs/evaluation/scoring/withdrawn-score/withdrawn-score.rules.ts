import { DIMENSION, type WithdrawalGround } from '../../../../shared/domain/evaluations';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { type Person, isSamePerson } from '../../../../shared/access/person';
import { HubError } from '../../../../shared/kernel/errors';
import { type EvaluationScoreRow } from '../evaluation/evaluation-score.row';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { partOf } from '../evaluation/offices.rules';
import { type WithdrawnScoreRow } from './withdrawn-score.row';

/**
 * The withdrawal of a score: the office that scored, the ground as a value of the vocabulary, the reason as free text,
 * and the day.
 */
export type Withdrawn = {
  office: EvaluatingOffice;
  ground: WithdrawalGround;
  reason: string;
  withdrawnOn: string;
};

/**
 * Returns the score of an office as it is kept after its withdrawal, in the order of the form. `evaluation` is the
 * evaluation before the withdrawal.
 */
export function withdrawnScore(
  id: string,
  evaluation: EvaluationRow,
  scores: readonly EvaluationScoreRow[],
  withdrawn: Withdrawn,
): WithdrawnScoreRow {
  const { scoredOn, scoredBy } = partOf(evaluation, withdrawn.office);
  const points = DIMENSION.values.flatMap((dimension) =>
    scores
      .filter((score) => score.office === withdrawn.office && score.dimension === dimension)
      .map(({ pointsTenths, remark }) => ({ dimension, pointsTenths, remark })),
  );
  const { id: evaluationId, round } = evaluation;
  return { id, evaluationId, round, ...withdrawn, scoredOn: scoredOn ?? withdrawn.withdrawnOn, scoredBy, points };
}

type Earlier = Pick<WithdrawnScoreRow, 'ground' | 'scoredBy'>;

/**
 * Returns the persons who may not score again. A person may score again if their own office alone withdrew the score,
 * or if a panel replaced the offices. In both cases, the person had not seen any result.
 */
export function barredBy(withdrawn: readonly Earlier[]): Person[] {
  return withdrawn.flatMap(({ ground, scoredBy }) => {
    return scoredBy === null || ground === 'OFFICE_ALONE' || ground === 'PANEL' ? [] : [scoredBy];
  });
}

/**
 * Checks that the person may score again. `panels` holds the persons who took part in the scoring by a panel, and who
 * therefore may not score again.
 * @throws HubError FORBIDDEN
 */
export function assertMayScoreAgain(withdrawn: readonly Earlier[], panels: readonly Person[], person: Person): void {
  if (![...barredBy(withdrawn), ...panels].some((each) => isSamePerson(each, person))) return;
  throw new HubError('FORBIDDEN', {
    zh: '您对该评估的评分已被撤回,或者您曾参加该评估的评估小组评分,不得再次评分,请由其他人员评分。',
    en:
      'Your score of this evaluation was withdrawn, or you took part in the scoring by a panel. You cannot score ' +
      'again. Another person must score.',
  });
}
