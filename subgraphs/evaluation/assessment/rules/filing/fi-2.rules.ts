import { SERVING, stationRule } from '../../judging/applicability.rules';
import { filed } from './filed.rules';

/** FI-2 (方案 四(四)): the needs survey and the service plan are submitted. */
export const needsAndPlan = stationRule({
  id: 'FI-2',
  states: SERVING,
  judge: ({ obligations }, { asOf }) => filed(obligations, ['NEEDS_SURVEY', 'SERVICE_PLAN'], asOf),
});
