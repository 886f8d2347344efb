import { EVALUATION_STATUS, type ObjectionOffice } from '../../../../shared/domain/evaluations';
import { type Message, invalidState } from '../../../../shared/kernel/errors';
import { addWorkingDays } from '../../../../shared/policy/working-days';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { assertStatus } from '../evaluation/evaluation.rules';
import { type Terms } from '../evaluation/terms.rules';

type Contested = EvaluationRow & { objectedTo: ObjectionOffice };

/**
 * Returns the evaluation with an objection. The district bureau decides the first objection. The contractor may object
 * once more, to the city bureau, in two cases: within the term after a dismissal, or once the district bureau's
 * decision is overdue.
 * @throws HubError INVALID_STATE if the result is not delivered, or if no objection is possible now
 */
export function objected(evaluation: EvaluationRow, terms: Terms, today: string): Contested {
  const objectedTo = officeToObjectTo(evaluation, today);
  const decideBy = addWorkingDays(today, terms.decisionWorkdays, terms.calendar);
  return { ...evaluation, objectedTo, objectedOn: today, objectUntil: null, decideBy };
}

/** Returns the office that would decide an objection made today. @throws HubError INVALID_STATE as `objected` does */
export function officeToObjectTo(evaluation: EvaluationRow, today: string): ObjectionOffice {
  assertDelivered(evaluation, OBJECT);
  const { objectedTo, objectUntil, decideBy } = evaluation;
  if (decideBy !== null) {
    if (objectedTo === 'DISTRICT_BUREAU' && decideBy < today) return 'CITY_BUREAU';
    throw invalidState('OBJECTED', {
      zh: `该评估的异议正在处理,应于 ${decideBy} 前(含当日)处理完毕,请等待处理结果。`,
      en: `An objection to this evaluation is being decided. Wait for the decision, which is due by ${decideBy}.`,
    });
  }
  if (objectUntil === null) {
    throw invalidState('SCORED', {
      zh: '市民政局已对该评估的异议作出最终处理,不能再提出异议,请查看处理结果。',
      en: 'The city bureau has made the final decision on the objection to this evaluation, so no further objection is possible. Read the decision.',
    });
  }
  if (objectUntil < today) {
    throw invalidState('SCORED', {
      zh: `提出异议的期限已于 ${objectUntil} 届满,不能再提出异议,请等待区县民政部门和街道(镇)签署。`,
      en: `The time to object to this evaluation ended on ${objectUntil}. Wait for both offices to sign the evaluation.`,
    });
  }
  return objectedTo === null ? 'DISTRICT_BUREAU' : 'CITY_BUREAU';
}

/**
 * Returns the evaluation with its result accepted by the contractor. The offices can then sign at once.
 * @throws HubError INVALID_STATE if the result is not delivered or is already accepted, if the evaluation is signed, or
 * if an objection is open
 */
export function accepted(evaluation: EvaluationRow, today: string): EvaluationRow {
  assertDelivered(evaluation, ACCEPT);
  const { decideBy } = evaluation;
  if (decideBy !== null) {
    throw invalidState('OBJECTED', {
      zh: `该评估的异议正在处理,应于 ${decideBy} 前(含当日)处理完毕,处理后方可认可结果。`,
      en: `An objection to this evaluation is being decided. Accept the result after the decision, which is due by ${decideBy}.`,
    });
  }
  return { ...evaluation, acceptedOn: today, objectUntil: null };
}

const OBJECT: Message = { zh: '提出异议', en: 'You can object to an evaluation' };
const ACCEPT: Message = { zh: '认可评估结果', en: 'You can accept the result of an evaluation' };

/**
 * Checks that the result is delivered and not accepted. `act` says, for the error message, what the contractor wants to
 * do.
 */
function assertDelivered(evaluation: EvaluationRow, act: Message): void {
  const { zh, en } = EVALUATION_STATUS.labels[evaluation.status];
  assertStatus(evaluation, 'SCORED', {
    zh: `该评估的状态为“${zh}”。评分完成之后、区县民政部门和街道(镇)均签署之前,才可以${act.zh}。请核对评估编号。`,
    en: `The status of this evaluation is "${en}". ${act.en} only after the scoring is complete and before both offices have signed. Check the id of the evaluation.`,
  });
  if (evaluation.acceptedOn === null) return;
  throw invalidState('ACCEPTED', {
    zh: `本单位已于 ${evaluation.acceptedOn} 认可评估结果,不能再提出异议,也无须再次认可。`,
    en: `Your organisation accepted the result on ${evaluation.acceptedOn}. It can no longer object, and need not accept the result again.`,
  });
}
