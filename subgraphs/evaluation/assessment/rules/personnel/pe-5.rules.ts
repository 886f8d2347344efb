import { type Verdict } from '../../../../../shared/domain/standard';
import { type IsoWeek, lastFullWeeks } from '../../../../../shared/kernel/dates/period';
import { type WorkerFacts } from '../../facts/staff-facts';
import { SERVING, stationRule } from '../../judging/applicability.rules';
import { type Given, UNKNOWN, figure, judged, worst } from '../../judging/verdict.rules';
import { isShortWeek } from './working-week.rules';

/** One worker's week. `minutes` are the confirmed ones, null where the week does not count or is not known. */
type Week = { verdict: Verdict; minutes: number | null };

/**
 * PE-5 (方案 三(五)): in each of the last full weeks each worker has the hours in communities and villages, confirmed. A week does not
 * count where the posting covers it in part only, and where it has leave or a public holiday.
 */
export const communityTime = stationRule({
  id: 'PE-5',
  states: SERVING,
  judge: ({ staff }, given) => {
    if (staff === null) return UNKNOWN;
    const { hours, weeks } = given.parameters;
    const fullWeeks = lastFullWeeks(given.asOf, weeks);
    const judgedWeeks = staff.flatMap((worker) => fullWeeks.map((week) => judgeWeek(worker, week, given)));
    const count = (verdict: Verdict) => judgedWeeks.filter((each) => each.verdict === verdict).length;
    const figures = [
      figure('fewestHours', fewestHours(judgedWeeks), hours),
      figure('weeksBelow', count('NOT_MET'), 0),
      figure('weeksNotKnown', count('UNKNOWN')),
      figure('weeksReached', count('MET')),
      figure('weeksNotCounted', count('NOT_APPLICABLE')),
    ];
    return judged(worst(judgedWeeks.map(({ verdict }) => verdict)), figures);
  },
});

/** A week without facts is not known. Open hours may yet be confirmed: until then such a week is not below the minimum. */
function judgeWeek({ weeks }: WorkerFacts, week: IsoWeek, { parameters, policy }: Given<'PE-5'>): Week {
  const facts = weeks.find((each) => each.week === week);
  if (facts === undefined) return { verdict: 'UNKNOWN', minutes: null };
  if (!facts.isOnPostThroughout || facts.hasLeave) return { verdict: 'NOT_APPLICABLE', minutes: null };
  const isShort = isShortWeek(week, policy.calendar);
  if (isShort !== false) return { verdict: isShort === null ? 'UNKNOWN' : 'NOT_APPLICABLE', minutes: null };
  const minutes = facts.confirmedMinutes;
  if (minutes >= parameters.hours * 60) return { verdict: 'MET', minutes };
  return facts.isOpen ? { verdict: 'UNKNOWN', minutes: null } : { verdict: 'NOT_MET', minutes };
}

/** In hours, rounded down to hundredths, so that a week below the minimum never looks as if it reached it. Only weeks that count. */
function fewestHours(weeks: readonly Week[]): number | null {
  const minutes = weeks.flatMap((week) => week.minutes ?? []);
  return minutes.length === 0 ? null : Math.floor((Math.min(...minutes) * 100) / 60) / 100;
}
