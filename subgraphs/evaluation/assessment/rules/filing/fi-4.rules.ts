import { ALIVE, stationRule } from '../../judging/applicability.rules';
import { filed } from './filed.rules';

/** FI-4 (方案 四(四)): the mid-term and final reports are submitted. */
export const projectReports = stationRule({
  id: 'FI-4',
  states: ALIVE,
  judge: ({ obligations }, { asOf }) => filed(obligations, ['MID_TERM_REPORT', 'FINAL_REPORT'], asOf),
});
