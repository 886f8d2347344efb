import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { invalidState } from '../../../../shared/kernel/errors';
import { policyFor, ruleOf } from '../../../../shared/policy/policy';
import { addWorkingDays } from '../../../../shared/policy/working-days';
import { type EvaluationParameters, type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type EvaluationCourseRow } from './evaluation-course.row';
import { type EvaluationRow } from './evaluation.row';

/**
 * The terms of an evaluation: the working days in which the contractor may object, the working days in which an office
 * decides, and the calendar that counts them.
 */
export type Terms = Pick<EvaluationParameters, 'objectionWorkdays' | 'decisionWorkdays'> & Pick<Policy, 'calendar'>;

/**
 * Returns the terms of the policy in force on the day on which they begin to run. A later policy does not change a
 * running term.
 * @throws HubError INVALID_STATE if no policy with EV-1 is in force that day
 */
export function termsOf(policies: readonly Policy[], { division, on }: { division: DivisionCode; on: string }): Terms {
  const policy = policyFor(policies, { division, on });
  const rule = ruleOf(policy, 'EV-1');
  if (policy !== null && rule !== null) return { ...rule.parameters, calendar: policy.calendar };
  throw invalidState('NO_POLICY', {
    zh: '该地区没有现行评估标准,无法确定提出、处理异议的期限。请联系系统管理人员补充标准。',
    en: 'No evaluation standard is in force at this place, so the time limits for objections are not known. Ask the operator of the Hub to add a standard.',
  });
}

/** The course of an evaluation whose result is not delivered yet. */
export const NOT_DELIVERED = {
  deliveredOn: null,
  objectUntil: null,
  decideBy: null,
  objectedTo: null,
  objectedOn: null,
  acceptedOn: null,
  districtWithdrawal: null,
  streetWithdrawal: null,
  panel: null,
} as const satisfies Omit<EvaluationCourseRow, 'kind' | 'round'>;

/** Returns a scored evaluation as delivered to its contractor, which may object up to the end of the term. */
export function delivered(evaluation: EvaluationRow, terms: Terms, today: string): EvaluationRow {
  const objectUntil = addWorkingDays(today, terms.objectionWorkdays, terms.calendar);
  return { ...evaluation, deliveredOn: today, objectUntil };
}
