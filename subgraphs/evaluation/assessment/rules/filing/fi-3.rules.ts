import { type StationFacts } from '../../facts/subject-facts';
import { rule } from '../../judging/verdict.rules';
import { filedByContractor } from './filed.rules';

/** FI-3 (方案 四(四)): the monthly briefs are submitted. No brief is owed for a month that a suspension covers entirely. */
export const briefs = rule('FI-3', (station: StationFacts, { asOf }) =>
  filedByContractor(station, ['MONTHLY_BRIEF'], asOf),
);
