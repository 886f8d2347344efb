import { type StationFacts } from '../../facts/subject-facts';
import { rule } from '../../judging/verdict.rules';
import { filed } from './filed.rules';

/** FI-2 (方案 四(四)): the needs survey and the service plan are submitted. */
export const needsAndPlan = rule('FI-2', ({ obligations }: StationFacts, { asOf }) =>
  filed(obligations, ['NEEDS_SURVEY', 'SERVICE_PLAN'], asOf),
);
