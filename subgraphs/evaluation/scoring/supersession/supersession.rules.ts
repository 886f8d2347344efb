import { EVALUATING_OFFICE } from '../../../../shared/domain/roles';
import { HubError } from '../../../../shared/kernel/errors';
import { type Person, isSamePerson } from '../../../../shared/access/person';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { partOf } from '../evaluation/offices.rules';
import { type PanelMemberRow } from '../panel-member/panel-member.row';
import { panelScorers } from '../panel-member/panel-member.rules';
import { type WithdrawnScoreRow } from '../withdrawn-score/withdrawn-score.row';
import { barredBy } from '../withdrawn-score/withdrawn-score.rules';

/** Superseded evaluations, with their withdrawn scores and the members of their panels. */
export type Superseded = {
  evaluations: readonly EvaluationRow[];
  withdrawn: readonly WithdrawnScoreRow[];
  members: readonly PanelMemberRow[];
};

type Scored = Pick<EvaluationRow, 'lotId' | 'projectYear' | 'kind'>;

/**
 * Returns what an evaluation replaces: the superseded evaluations of the same lot, project year and kind. `all` may
 * also hold superseded evaluations of other lots.
 */
export function replacedBy({ lotId, projectYear, kind }: Scored, all: Superseded): Superseded {
  const evaluations = all.evaluations.filter((each) => {
    return each.lotId === lotId && each.projectYear === projectYear && each.kind === kind;
  });
  const ids = new Set(evaluations.map(({ id }) => id));
  const isReplaced = ({ evaluationId }: { evaluationId: string }) => ids.has(evaluationId);
  return { evaluations, withdrawn: all.withdrawn.filter(isReplaced), members: all.members.filter(isReplaced) };
}

/**
 * Returns the persons who scored superseded evaluations, for an office or in a panel. The result includes persons whose
 * withdrawn score barred them from scoring again.
 */
export function scorersOf({ evaluations, withdrawn, members }: Superseded): Person[] {
  const offices = evaluations.flatMap((each) =>
    EVALUATING_OFFICE.values.flatMap((office) => partOf(each, office).scoredBy ?? []),
  );
  return [...offices, ...barredBy(withdrawn), ...panelScorers(members)];
}

/**
 * Checks that the person did not score a replaced evaluation. An evaluation is replaced because something was wrong
 * with it, so other persons must score, as after a withdrawal of scores.
 * @param earlier the persons who scored the replaced evaluations
 * @throws HubError FORBIDDEN
 */
export function assertNewScorer(earlier: readonly Person[], person: Person): void {
  if (!earlier.some((each) => isSamePerson(each, person))) return;
  throw new HubError('FORBIDDEN', {
    zh: '您参加了被替代的原评估的评分,不得再次评分,请由本单位其他人员评分。本单位没有其他人员的,可由区县民政部门设评估小组评分。',
    en:
      'You took part in scoring the evaluation that this one replaces, so you cannot score again. Another person of your ' +
      'office must score. If your office has nobody else, the district bureau can have a panel score.',
  });
}
