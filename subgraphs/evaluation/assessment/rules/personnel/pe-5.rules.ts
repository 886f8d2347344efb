import { type Verdict } from '../../../../../shared/domain/standard';
import { type IsoWeek, lastFullWeeks, weekEnd, weekStart } from '../../../../../shared/kernel/dates/period';
import { isTouched } from '../../../../../shared/kernel/dates/suspension';
import { type WorkerFacts } from '../../facts/staff-facts';
import { type StationFacts } from '../../facts/subject-facts';
import { lotsInForce } from '../../judging/lot-in-force.rules';
import {
  type Given,
  NOT_APPLICABLE,
  UNKNOWN,
  figure,
  judged,
  listed,
  reasonsFirst,
  rule,
  worst,
} from '../../judging/verdict.rules';
import { isShortWeek } from './working-week.rules';

/**
 * One week of one worker. `minutes` are the confirmed minutes, or null if the week does not count or is UNKNOWN.
 * `isOpen` is true if the week is UNKNOWN because more hours may still be logged or confirmed.
 */
type Week = { verdict: Verdict; minutes: number | null; isOpen?: true };
/**
 * A full week that is judged. `isShort` is true if public holidays shorten the week, and null if the policy has no
 * calendar for it.
 */
type FullWeek = { week: IsoWeek; isShort: boolean | null };
const NOT_COUNTED: Week = { verdict: 'NOT_APPLICABLE', minutes: null };
const OPEN: Week = { verdict: 'UNKNOWN', minutes: null, isOpen: true };

/**
 * PE-5 (方案 三(五)): each worker has enough confirmed hours in communities and villages in each of the last full weeks.
 * The policy sets the number of weeks. Whether the station has opened does not matter. A week does not count if the
 * posting covers only a part of it, if public holidays shorten it, or if it includes leave or a recorded day of
 * suspension. Staff of a contractor that has no lot in force any more do not count.
 */
export const communityTime = rule('PE-5', ({ lots, staff, premises }: StationFacts, given) => {
  if (lots === null || staff === null || premises === null) return UNKNOWN;
  const contractors = new Set(lotsInForce(lots, given.asOf).map(({ contractorId }) => contractorId));
  if (contractors.size === 0) return NOT_APPLICABLE;
  const { hours, weeks } = given.parameters;
  const isPaused = (week: IsoWeek) => isTouched({ from: weekStart(week), until: weekEnd(week) }, premises.suspensions);
  const fullWeeks = lastFullWeeks(given.asOf, weeks).map((week) => {
    return { week, isPaused: isPaused(week), isShort: isShortWeek(week, given.policy.calendar) };
  });
  const serving = staff.filter(({ contractorId }) => contractors.has(contractorId));
  const judgedWeeks = serving.flatMap((worker) =>
    fullWeeks.map((full) => {
      return { ...(full.isPaused ? NOT_COUNTED : judgeWeek(worker, full, given)), week: full.week };
    }),
  );
  const count = (verdict: Verdict) => judgedWeeks.filter((each) => each.verdict === verdict).length;
  const found = worst(judgedWeeks.map(({ verdict }) => verdict));
  const isBelow = found === 'NOT_MET';
  const figures = reasonsFirst([
    [isBelow, figure('fewestHours', fewestHours(judgedWeeks), found === 'NOT_APPLICABLE' ? null : hours)],
    [isBelow, figure('weeksBelow', count('NOT_MET'), 0)],
    [isBelow, figure('periodsBelow', weeksBelow(judgedWeeks))],
    [found === 'UNKNOWN', figure('weeksNotKnown', count('UNKNOWN'))],
    [found === 'UNKNOWN', figure('weeksOpen', judgedWeeks.filter(({ isOpen }) => isOpen === true).length)],
    [false, figure('weeksReached', count('MET'))],
    [false, figure('weeksNotCounted', count('NOT_APPLICABLE'))],
  ]);
  return judged(found, figures);
});

/** Returns the weeks in which at least one worker has too few hours, each once and the earliest first. */
function weeksBelow(weeks: readonly (Week & { week: IsoWeek })[]): string | null {
  const below = weeks.filter(({ verdict }) => verdict === 'NOT_MET').map(({ week }) => week);
  return listed([...new Set(below)].sort());
}

/**
 * Judges one week of one worker. A week without facts is UNKNOWN. A week with too few hours is UNKNOWN, too, while more
 * hours may still be logged or confirmed.
 */
function judgeWeek({ weeks }: WorkerFacts, { week, isShort }: FullWeek, { parameters }: Given<'PE-5'>): Week {
  const facts = weeks.find((each) => each.week === week);
  if (facts === undefined) return { verdict: 'UNKNOWN', minutes: null };
  if (!facts.isOnPostThroughout || facts.hasLeave) return NOT_COUNTED;
  if (isShort !== false) return { verdict: isShort === null ? 'UNKNOWN' : 'NOT_APPLICABLE', minutes: null };
  const minutes = facts.confirmedMinutes;
  if (minutes >= parameters.hours * 60) return { verdict: 'MET', minutes };
  return facts.isOpen ? OPEN : { verdict: 'NOT_MET', minutes };
}

/**
 * Returns the hours of the week with the fewest hours, among the weeks that are MET or NOT_MET. The hours are rounded
 * to hundredths, as in every list of hours. A minute is more than a hundredth of an hour and the minimum is a whole
 * number of hours, so a week below the minimum is never shown as reaching it. Null if there is no such week.
 */
function fewestHours(weeks: readonly Week[]): number | null {
  const minutes = weeks.flatMap((week) => week.minutes ?? []);
  return minutes.length === 0 ? null : Math.round((Math.min(...minutes) * 100) / 60) / 100;
}
