import { type StationFacts } from '../../facts/subject-facts';
import { rule } from '../../judging/verdict.rules';
import { filedByContractor } from './filed.rules';

/** FI-2 (方案 四(四)): the needs survey and the service plan are submitted. */
export const needsAndPlan = rule('FI-2', (station: StationFacts, { asOf }) =>
  filedByContractor(station, ['NEEDS_SURVEY', 'SERVICE_PLAN'], asOf),
);
