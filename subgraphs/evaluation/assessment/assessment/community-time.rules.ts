import { type IsoWeek, lastFullWeeks } from '../../../../shared/kernel/dates/period';
import { SERVING, stationRule } from './applicability.rules';
import { type WorkerFacts } from './facts';
import { type Verdict } from './judgement';
import { type Given, UNKNOWN, figure, judged, worst } from './verdict.rules';
import { isShortWeek } from './working-week.rules';

/** One worker's week; `minutes` are those that were confirmed, null where the week does not count or is not known. */
type Week = { verdict: Verdict; minutes: number | null };

/**
 * PE-5 (方案 三(五)): each of the staff, in each of the last full weeks, has the hours in communities and villages, confirmed. A week
 * that the posting covers in part only, with leave or with a public holiday is not held against anybody.
 */
export const communityTime = stationRule({
  id: 'PE-5',
  states: SERVING,
  judge: ({ staff }, given) => {
    if (staff === null) return UNKNOWN;
    const { hours, weeks } = given.parameters;
    const asked = lastFullWeeks(given.asOf, weeks);
    const told = staff.flatMap((worker) => asked.map((week) => ofWeek(worker, week, given)));
    const count = (verdict: Verdict) => told.filter((each) => each.verdict === verdict).length;
    const figures = [
      figure('fewestHours', fewestHours(told), hours),
      figure('weeksBelow', count('NOT_MET'), 0),
      figure('weeksNotKnown', count('UNKNOWN')),
      figure('weeksReached', count('MET')),
      figure('weeksNotCounted', count('NOT_APPLICABLE')),
    ];
    return judged(worst(told.map(({ verdict }) => verdict)), figures);
  },
});

/** A week that is not told of is not known. What is open may yet be confirmed, so it is not below before that. */
function ofWeek({ weeks }: WorkerFacts, week: IsoWeek, { parameters, policy }: Given<'PE-5'>): Week {
  const told = weeks.find((each) => each.week === week);
  if (told === undefined) return { verdict: 'UNKNOWN', minutes: null };
  if (!told.isOnPostThroughout || told.hasLeave) return { verdict: 'NOT_APPLICABLE', minutes: null };
  const isShort = isShortWeek(week, policy.calendar);
  if (isShort !== false) return { verdict: isShort === null ? 'UNKNOWN' : 'NOT_APPLICABLE', minutes: null };
  const minutes = told.confirmedMinutes;
  if (minutes >= parameters.hours * 60) return { verdict: 'MET', minutes };
  return told.isOpen ? { verdict: 'UNKNOWN', minutes: null } : { verdict: 'NOT_MET', minutes };
}

/** Of the weeks that count, in hours, rounded down to hundredths: what is below the minimum never looks as if it reached it. */
function fewestHours(told: readonly Week[]): number | null {
  const minutes = told.flatMap((week) => week.minutes ?? []);
  return minutes.length === 0 ? null : Math.floor((Math.min(...minutes) * 100) / 60) / 100;
}
