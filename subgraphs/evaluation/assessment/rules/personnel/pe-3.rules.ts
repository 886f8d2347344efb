import { EDUCATION } from '../../../../../shared/domain/personnel';
import { figure, judged, metIf } from '../../judging/verdict.rules';
import { staffRule } from './staff.rules';

/** The levels of education from the lowest to the highest. */
const LEVELS = EDUCATION.values;

/** PE-3 (方案 三(二)): no worker is below the required level. */
export const education = staffRule('PE-3', (staff, { parameters: { minimum } }) => {
  const levels = staff.map((worker) => LEVELS.indexOf(worker.education));
  const below = levels.filter((level) => level < LEVELS.indexOf(minimum)).length;
  const figures = [
    figure('lowestEducation', LEVELS[Math.min(...levels)] ?? null, minimum),
    figure('belowEducation', below, 0),
  ];
  return judged(metIf(below === 0), figures);
});
