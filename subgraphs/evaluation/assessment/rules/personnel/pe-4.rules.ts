import { figure, judged } from '../../judging/verdict.rules';
import { staffRule, verified } from './staff.rules';

/**
 * PE-4 (方案 三(二)): enough of the staff are qualified. The share is compared in integers. A qualification counts once it
 * is verified. If the share is reached only with claimed qualifications, the verdict is UNKNOWN.
 */
export const qualification = staffRule('PE-4', (staff, { parameters: { numerator, denominator } }) => {
  const claimed = staff.filter((worker) => worker.qualified).length;
  const checked = staff.filter((worker) => worker.qualified && worker.isQualificationVerified).length;
  const wanted = Math.floor((numerator * staff.length + denominator - 1) / denominator);
  const isEnough = (qualified: number) => denominator * qualified >= numerator * staff.length;
  const figures = [
    figure('verified', checked, wanted),
    figure('qualified', claimed, wanted),
    figure('staff', staff.length),
  ];
  return judged(verified({ claimed: isEnough(claimed), verified: isEnough(checked) }), figures);
});
