import { type DistrictFacts } from '../../facts/subject-facts';
import { rule } from '../../judging/verdict.rules';
import { filed } from './filed.rules';

/** FI-1 (方案 四(一)): the district files its annual plan. */
export const annualPlan = rule('FI-1', ({ obligations }: DistrictFacts, { asOf }) =>
  filed(obligations, ['ANNUAL_PLAN'], asOf),
);
