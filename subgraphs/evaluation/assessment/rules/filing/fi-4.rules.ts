import { type StationFacts } from '../../facts/subject-facts';
import { rule } from '../../judging/verdict.rules';
import { filed } from './filed.rules';

/** FI-4 (方案 四(四)): the mid-term and final reports are submitted. */
export const projectReports = rule('FI-4', ({ obligations }: StationFacts, { asOf }) =>
  filed(obligations, ['MID_TERM_REPORT', 'FINAL_REPORT'], asOf),
);
