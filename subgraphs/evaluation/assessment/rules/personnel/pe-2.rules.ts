import { figure, judged, metIf } from '../../judging/verdict.rules';
import { staffRule } from './staff.rules';

/**
 * PE-2 (方案 三(二)): no worker is older than the maximum age, in full years. `measured` names the day on which the age
 * counts: the day of the assessment or the first day of the posting. A maximum of 40 admits a worker if that day is
 * before their 41st birthday.
 */
export const age = staffRule('PE-2', (staff, { parameters: { maximumAge, measured } }) => {
  const ages = staff.map((worker) => (measured === 'ON_POSTING' ? worker.ageOnPosting : worker.age));
  const above = ages.filter((each) => each > maximumAge).length;
  const figures = [figure('oldest', Math.max(...ages), maximumAge), figure('aboveAge', above, 0)];
  return judged(metIf(above === 0), figures);
});
