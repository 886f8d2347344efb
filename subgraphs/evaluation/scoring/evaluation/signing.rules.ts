import { type Message, invalidState } from '../../../../shared/kernel/errors';
import { EVALUATING_OFFICES } from './evaluation.rules';
import { type EvaluationRow, type EvaluationStatus } from './evaluation.row';
import { type Evaluator, assertOneOffice, partOf, withPart } from './offices.rules';

const NOT_SCORED: Message = { zh: '双方均评分后方可签署。', en: 'It is signed once both offices have scored.' };
const SIGNED_ALREADY: Message = { zh: '双方均已签署。', en: 'Both offices have signed it already.' };

/** SCORED → SIGNED with the second office's signature. @throws HubError INVALID_STATE, FORBIDDEN */
export function signed(evaluation: EvaluationRow, evaluator: Evaluator, today: string): EvaluationRow {
  assertStatus(evaluation, 'SCORED', evaluation.status === 'DRAFT' ? NOT_SCORED : SIGNED_ALREADY);
  assertOneOffice(evaluation, evaluator);
  const { office, person } = evaluator;
  if (partOf(evaluation, office).signedOn !== null) {
    throw invalidState('SCORED', { zh: '本单位已签署。', en: 'Your office has signed it already.' });
  }
  const next = withPart(evaluation, office, { signedOn: today, signedBy: person });
  const isComplete = EVALUATING_OFFICES.every((each) => partOf(next, each).signedOn !== null);
  return { ...next, status: isComplete ? 'SIGNED' : 'SCORED' };
}

/** SIGNED → SUPERSEDED: what was signed stays as it is, and another may be made. @throws HubError INVALID_STATE */
export function superseded(evaluation: EvaluationRow, supersededReason: string, today: string): EvaluationRow {
  assertStatus(evaluation, 'SIGNED', { zh: '只能替换已签署的评估。', en: 'Only a signed evaluation is superseded.' });
  return { ...evaluation, status: 'SUPERSEDED', isCurrent: null, supersededOn: today, supersededReason };
}

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

function assertStatus({ status }: EvaluationRow, needed: EvaluationStatus, text: Message): void {
  if (status !== needed) throw invalidState(status, text);
}
