import { type DistrictFacts } from '../../facts/subject-facts';
import { rule } from '../../judging/verdict.rules';
import { filed } from './filed.rules';

/** FI-5 (方案 四(五)): the district files its implementation report. */
export const implementationReport = rule('FI-5', ({ obligations }: DistrictFacts, { asOf }) =>
  filed(obligations, ['IMPLEMENTATION_REPORT'], asOf),
);
