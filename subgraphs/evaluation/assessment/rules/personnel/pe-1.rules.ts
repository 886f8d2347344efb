import { SERVING, stationRule } from '../../judging/applicability.rules';
import { UNKNOWN, figure, judged, metIf } from '../../judging/verdict.rules';

/** PE-1 (方案 三(二)): enough staff are on post. A station without any staff does not meet the rule. */
export const enoughStaff = stationRule({
  id: 'PE-1',
  states: SERVING,
  judge: ({ staff }, { parameters: { minimum } }) => {
    if (staff === null) return UNKNOWN;
    return judged(metIf(staff.length >= minimum), [figure('staff', staff.length, minimum)]);
  },
});
