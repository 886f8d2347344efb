import { invalidState } from '../../../../shared/kernel/errors';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { assertStatus } from '../evaluation/evaluation.rules';

/** Once, from both scores to the second signature. @throws HubError INVALID_STATE */
export function objected(evaluation: EvaluationRow, objectionReason: string, today: string): EvaluationRow {
  assertStatus(evaluation, 'SCORED', {
    zh: '签署完成后不得提出异议。',
    en: 'There is no objection once both have signed.',
  });
  if (evaluation.objectedOn !== null) {
    throw invalidState('SCORED', { zh: '已提出过异议。', en: 'An objection has been made already.' });
  }
  return { ...evaluation, objectedOn: today, objectionReason };
}
