import { invalidState } from '../../../../shared/kernel/errors';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { assertStatus } from '../evaluation/evaluation.rules';

/**
 * Returns the evaluation with an objection. It can be made once, after both offices have scored and before both have
 * signed.
 * @throws HubError INVALID_STATE
 */
export function objected(evaluation: EvaluationRow, objectionReason: string, today: string): EvaluationRow {
  assertStatus(evaluation, 'SCORED', {
    zh: '异议须在双方均评分之后、双方均签署之前提出。',
    en: 'You can object only after both offices have scored and before both have signed.',
  });
  if (evaluation.objectedOn !== null) {
    throw invalidState('SCORED', {
      zh: '该评估已提出过异议,每次评估只能提出一次。',
      en: 'An objection to this evaluation has already been made. Only one is possible.',
    });
  }
  return { ...evaluation, objectedOn: today, objectionReason };
}
