import { figure, judged, metIf } from '../../judging/verdict.rules';
import { headcountRule } from './staff.rules';

/** PE-1 (方案 三(二)): enough staff are on post. A station without any staff does not meet the rule. */
export const enoughStaff = headcountRule('PE-1', ({ length }, { parameters: { minimum } }) =>
  judged(metIf(length >= minimum), [figure('staff', length, minimum)]),
);
