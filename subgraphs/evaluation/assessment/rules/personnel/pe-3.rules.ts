import { EDUCATION } from '../../../../../shared/domain/personnel';
import { figure, judged, reasonsFirst } from '../../judging/verdict.rules';
import { staffRule, verified } from './staff.rules';

/** The levels of education from the lowest to the highest. */
const LEVELS = EDUCATION.values;

/**
 * PE-3 (方案 三(二)): every worker has at least the required level of education. A level counts once it is verified. If all
 * workers claim the required level but not all levels are verified, the verdict is UNKNOWN.
 */
export const education = staffRule('PE-3', (staff, { parameters: { minimum } }) => {
  const levels = staff.map((worker) => LEVELS.indexOf(worker.education));
  const reaches = (level: number) => level >= LEVELS.indexOf(minimum);
  const below = levels.filter((level) => !reaches(level)).length;
  const checked = staff.filter((worker) => worker.isEducationVerified && reaches(LEVELS.indexOf(worker.education)));
  const isBelow = below > 0;
  const figures = reasonsFirst([
    [isBelow, figure('lowestEducation', LEVELS[Math.min(...levels)] ?? null, minimum)],
    [isBelow, figure('belowEducation', below, 0)],
    [!isBelow && checked.length < staff.length, figure('verifiedEducation', checked.length, staff.length)],
  ]);
  return judged(verified({ claimed: below === 0, verified: checked.length === staff.length }), figures);
});
