import { figure, judged, metIf } from '../../judging/verdict.rules';
import { staffRule } from './staff.rules';

/** PE-4 (方案 三(二)): enough of the staff are qualified. The share is compared in integers. */
export const qualification = staffRule('PE-4', (staff, { parameters: { numerator, denominator } }) => {
  const qualified = staff.filter((worker) => worker.qualified).length;
  const wanted = Math.floor((numerator * staff.length + denominator - 1) / denominator);
  const isMet = denominator * qualified >= numerator * staff.length;
  return judged(metIf(isMet), [figure('qualified', qualified, wanted), figure('staff', staff.length)]);
});
