import { HubError, invalidState } from '../../../shared/errors';
import { type EvaluationRow, type Person } from '../evaluation/evaluation.row';
import { type Evaluator, isSamePerson, partOf, withPart } from '../evaluation/offices.rules';

type Recused = { person: Person };

/** @throws HubError FORBIDDEN for who has an interest of his own in it */
export function assertNotRecused(recusals: readonly Recused[], person: Person): void {
  if (!recusals.some((each) => isSamePerson(each.person, person))) return;
  throw new HubError('FORBIDDEN', {
    zh: '您已回避该站点本项目年度的评估。',
    en: 'You have recused yourself from the evaluation of this project year.',
  });
}

/**
 * Once, and while there is something left to take no part in. What is not there yet and what is a draft are the same here: a
 * draft may be one that he is not to know of.
 * @throws HubError INVALID_STATE
 */
export function assertRecusable(
  evaluations: readonly EvaluationRow[],
  recusals: readonly Recused[],
  person: Person,
): void {
  if (recusals.some((each) => isSamePerson(each.person, person))) {
    throw invalidState('RECUSED', { zh: '您已回避。', en: 'You have recused yourself already.' });
  }
  if (evaluations.length === 0 || evaluations.some(({ status }) => status !== 'SIGNED')) return;
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
