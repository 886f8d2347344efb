import { EVALUATING_OFFICE } from '../../../../shared/domain/roles';
import { type Message, invalidState } from '../../../../shared/kernel/errors';
import { assertStatus } from '../evaluation/evaluation.rules';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { type Evaluator, assertOneOffice, partOf, withPart } from '../evaluation/offices.rules';

const NOT_SCORED: Message = {
  zh: '双方均评分后方可签署。',
  en: 'The evaluation can be signed only after both offices have scored it.',
};
const SIGNED_ALREADY: Message = {
  zh: '双方均已签署该评估,无须再次签署。',
  en: 'Both offices have already signed the evaluation. There is nothing more to do.',
};

/**
 * Returns the evaluation as signed by the office. The second signature changes SCORED to SIGNED.
 * @throws HubError INVALID_STATE, FORBIDDEN
 */
export function signed(evaluation: EvaluationRow, evaluator: Evaluator, today: string): EvaluationRow {
  assertStatus(evaluation, 'SCORED', evaluation.status === 'DRAFT' ? NOT_SCORED : SIGNED_ALREADY);
  assertOneOffice(evaluation, evaluator);
  const { office, person } = evaluator;
  if (partOf(evaluation, office).signedOn !== null) {
    throw invalidState('SCORED', {
      zh: '本单位已签署,请等待另一单位签署。',
      en: 'Your office has already signed the evaluation. Wait for the other office to sign.',
    });
  }
  const next = withPart(evaluation, office, { signedOn: today, signedBy: person });
  const isComplete = EVALUATING_OFFICE.values.every((each) => partOf(next, each).signedOn !== null);
  return { ...next, status: isComplete ? 'SIGNED' : 'SCORED' };
}

/**
 * Returns the evaluation as superseded (SIGNED → SUPERSEDED). Its content stays, and a new evaluation can be made.
 * @throws HubError INVALID_STATE
 */
export function superseded(evaluation: EvaluationRow, supersededReason: string, today: string): EvaluationRow {
  assertStatus(evaluation, 'SIGNED', {
    zh: '只能替换双方均已签署的评估。',
    en: 'Only an evaluation that both offices have signed can be superseded.',
  });
  return { ...evaluation, status: 'SUPERSEDED', isCurrent: null, supersededOn: today, supersededReason };
}
