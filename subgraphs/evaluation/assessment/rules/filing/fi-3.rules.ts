import { SERVING, stationRule } from '../../judging/applicability.rules';
import { filed } from './filed.rules';

/** FI-3 (方案 四(四)): the monthly briefs are submitted. */
export const briefs = stationRule({
  id: 'FI-3',
  states: SERVING,
  judge: ({ obligations }, { asOf }) => filed(obligations, ['MONTHLY_BRIEF'], asOf),
});
