import { HubError, invalidState } from '../../../../shared/kernel/errors';
import { type Person, isSamePerson } from '../../../../shared/access/person';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { type Evaluator, partOf, withPart } from '../evaluation/offices.rules';
import { type PanelMemberRow } from '../panel-member/panel-member.row';

export type Recused = { person: Person };

/**
 * Returns the persons who are recused from the evaluations of a project year: persons who recused themselves, and the
 * recused members of its panels. A recused member may not act for an office either, because their interest is the same.
 */
export function recusedOf(
  recusals: readonly Recused[],
  members: readonly Pick<PanelMemberRow, 'person' | 'recusedOn'>[],
): Recused[] {
  const recused = members.flatMap(({ person, recusedOn }) => {
    return person === null || recusedOn === null ? [] : [{ person }];
  });
  return [...recusals.map(({ person }) => ({ person })), ...recused];
}

/** Checks that the person is not recused. @throws HubError FORBIDDEN */
export function assertNotRecused(recusals: readonly Recused[], person: Person): void {
  if (!recusals.some((each) => isSamePerson(each.person, person))) return;
  throw new HubError('FORBIDDEN', {
    zh: '您已回避该社工站本项目年度的评估,请由本单位其他人员办理。',
    en: 'You are recused from evaluating this station for this project year. A colleague must act instead.',
  });
}

/** The lots under which a project year began at a station, and their current evaluations. */
export type YearEvaluated = {
  lots: readonly { lotId: string }[];
  evaluations: readonly Pick<EvaluationRow, 'lotId' | 'kind' | 'status'>[];
};

/**
 * Checks that the person is not recused yet and that at least one annual evaluation is not signed. A missing evaluation
 * counts as a draft, because the caller may not be allowed to know that a draft exists.
 * @throws HubError INVALID_STATE
 */
export function assertRecusable(
  { lots, evaluations }: YearEvaluated,
  recusals: readonly Recused[],
  person: Person,
): void {
  if (recusals.some((each) => isSamePerson(each.person, person))) {
    throw invalidState('RECUSED', {
      zh: '您已回避该项目年度的评估,无须重复办理。',
      en: 'You have already recused yourself from this project year. Nothing remains to be done.',
    });
  }
  const annual = evaluations.filter(({ kind }) => kind === 'ANNUAL');
  const isSigned = (lotId: string) => annual.some((each) => each.lotId === lotId && each.status === 'SIGNED');
  if (!lots.every(({ lotId }) => isSigned(lotId))) return;
  throw invalidState('SIGNED', {
    zh: '区县民政部门和街道(镇)均已签署评估,不能再办理回避;确需回避的,请由区县民政部门以新的评估替代原评估。',
    en:
      'Both offices have signed, so you can no longer recuse yourself. If a recusal is necessary, ask the district ' +
      'bureau to supersede the evaluation.',
  });
}

/**
 * Returns the evaluation without what the person did for their office, so that a colleague can do it instead. In a
 * draft, this is the score. In a scored evaluation, this is the signature. Null if there is nothing to remove, or if
 * both offices have signed the evaluation.
 */
export function withdrawn(evaluation: EvaluationRow, { office, person }: Evaluator): EvaluationRow | null {
  const { scoredBy, signedBy } = partOf(evaluation, office);
  switch (evaluation.status) {
    case 'DRAFT':
      return isSamePerson(scoredBy, person) ? withPart(evaluation, office, { scoredOn: null, scoredBy: null }) : null;
    case 'SCORED':
      return isSamePerson(signedBy, person) ? withPart(evaluation, office, { signedOn: null, signedBy: null }) : null;
    case 'SIGNED':
    case 'SUPERSEDED':
      return null;
  }
}
