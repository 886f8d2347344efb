import { type StationFacts } from '../../facts/subject-facts';
import { rule } from '../../judging/verdict.rules';
import { filedByContractor } from './filed.rules';

/** FI-4 (方案 四(四)): the mid-term and final reports are submitted. */
export const projectReports = rule('FI-4', (station: StationFacts, { asOf }) =>
  filedByContractor(station, ['MID_TERM_REPORT', 'FINAL_REPORT'], asOf),
);
