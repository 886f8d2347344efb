import { EVALUATING_OFFICE } from '../../../../shared/domain/roles';
import { EVALUATION_STATUS } from '../../../../shared/domain/evaluations';
import { addDays } from '../../../../shared/kernel/dates/period';
import { type Message, invalidState } from '../../../../shared/kernel/errors';
import { assertStatus } from '../evaluation/evaluation.rules';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { type Evaluator, assertOneOffice, partOf, withPart } from '../evaluation/offices.rules';

const NOT_SCORED: Message = {
  zh: '评分完成后方可签署,请先完成本单位评分,或等待另一单位、评估小组完成评分。',
  en: 'The evaluation can be signed once it is scored. Score it first, or wait for the other office or the panel.',
};
const SIGNED_ALREADY: Message = {
  zh: '区县民政部门和街道(镇)均已签署该评估,无须再次签署。该评估已被替代的,请办理新的评估。',
  en: 'Both offices have already signed this evaluation. It need not be signed again. If it has been superseded, act on the new evaluation.',
};

/**
 * Checks that nobody can contest the result any more: the contractor has accepted it, or its time to object is over and
 * no objection is open.
 * @throws HubError INVALID_STATE
 */
export function assertUncontested(
  { acceptedOn, deliveredOn, objectUntil, decideBy }: EvaluationRow,
  today: string,
): void {
  if (acceptedOn !== null) return;
  if (decideBy !== null) {
    throw invalidState('OBJECTED', {
      zh: `承接主体的异议尚未处理,应于 ${decideBy} 前(含当日)处理完毕,处理后方可签署。`,
      en: `The contractor’s objection has not been decided. Sign after the decision, which is due by ${decideBy}.`,
    });
  }
  if (deliveredOn !== null && (objectUntil === null || objectUntil < today)) return;
  const until = objectUntil ?? today;
  const from = addDays(until, 1);
  throw invalidState('DELIVERED', {
    zh: `承接主体可于 ${until} 前(含当日)提出异议。未提出异议的,${from} 起可签署。提前认可结果的,认可后即可签署。`,
    en: `The contractor can object up to and including ${until}. If it does not object, you can sign from ${from}. If it accepts the result earlier, you can sign then.`,
  });
}

/**
 * Checks that no request to withdraw the scores is open. Once both offices have signed, the scores can no longer be
 * withdrawn.
 * @throws HubError INVALID_STATE
 */
function assertNoWithdrawal(evaluation: EvaluationRow): void {
  if (EVALUATING_OFFICE.values.every((office) => partOf(evaluation, office).withdrawal === null)) return;
  throw invalidState('WITHDRAWAL_REQUESTED', {
    zh: '已有单位申请撤回评分,暂不能签署。另一单位可以同意撤回。申请单位取消申请,或者市民政局不予同意的,即可签署。',
    en:
      'An office has asked to withdraw the scores. The other office may agree to this. You can sign after the office ' +
      'that asked has dropped its request, or after the city bureau has refused it.',
  });
}

/**
 * Returns the evaluation as signed by the office. The second signature changes SCORED to SIGNED.
 * @throws HubError FORBIDDEN if the person has acted for the other office; INVALID_STATE if the evaluation cannot be
 * signed now, or the office has already signed
 */
export function signed(evaluation: EvaluationRow, evaluator: Evaluator, today: string): EvaluationRow {
  assertStatus(evaluation, 'SCORED', evaluation.status === 'DRAFT' ? NOT_SCORED : SIGNED_ALREADY);
  assertUncontested(evaluation, today);
  assertNoWithdrawal(evaluation);
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
 * @throws HubError INVALID_STATE unless both offices have signed the evaluation
 */
export function superseded(evaluation: EvaluationRow, supersededReason: string, today: string): EvaluationRow {
  const { zh, en } = EVALUATION_STATUS.labels[evaluation.status];
  assertStatus(evaluation, 'SIGNED', {
    zh: `该评估的状态为“${zh}”。区县民政部门和街道(镇)均已签署的评估,才可以由新的评估替代。请核对评估编号。`,
    en: `The status of this evaluation is "${en}". Only an evaluation that both offices have signed can be superseded. Check the id of the evaluation.`,
  });
  return { ...evaluation, status: 'SUPERSEDED', isCurrent: null, supersededOn: today, supersededReason };
}
