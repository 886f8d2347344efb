import { HubError, invalidState } from '../../../../shared/kernel/errors';
import { type Person, isSamePerson } from '../../../../shared/access/person';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { type Evaluator, partOf, withPart } from '../evaluation/offices.rules';

type Recused = { person: Person };

/** @throws HubError FORBIDDEN for who has an interest of his own in it */
export function assertNotRecused(recusals: readonly Recused[], person: Person): void {
  if (!recusals.some((each) => isSamePerson(each.person, person))) return;
  throw new HubError('FORBIDDEN', {
    zh: '您已回避该站点本项目年度的评估。',
    en: 'You have recused yourself from the evaluation of this project year.',
  });
}

/** What there is of a project year at a station: the lots under which it was begun, and what counts of their evaluations. */
export type YearEvaluated = {
  lots: readonly { lotId: string }[];
  evaluations: readonly Pick<EvaluationRow, 'lotId' | 'status'>[];
};

/**
 * Once, and while a lot is left whose evaluation is not signed. What is not there yet and what is a draft are the same here: a
 * draft may be one that he is not to know of, also beside another lot's that is signed.
 * @throws HubError INVALID_STATE
 */
export function assertRecusable(
  { lots, evaluations }: YearEvaluated,
  recusals: readonly Recused[],
  person: Person,
): void {
  if (recusals.some((each) => isSamePerson(each.person, person))) {
    throw invalidState('RECUSED', { zh: '您已回避。', en: 'You have recused yourself already.' });
  }
  const isSigned = (lotId: string) => evaluations.some((each) => each.lotId === lotId && each.status === 'SIGNED');
  if (!lots.every(({ lotId }) => isSigned(lotId))) return;
  throw invalidState('SIGNED', { zh: '评估已签署。', en: 'The evaluation is signed.' });
}

/**
 * What he has done for his office no longer counts, as long as it can be done again: his points until both offices have scored,
 * his signature until both have signed. Null where nothing changes.
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
