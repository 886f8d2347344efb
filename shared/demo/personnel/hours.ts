import { type HoursFact, type LeaveFact } from '../facts/personnel';
import { type ServiceKind } from '../../domain/stations';
import { addDays, lastFullWeeks, weekEnd, weekStart, type PlainDate } from '../../kernel/dates/period';
import { idOn, type DistrictContext } from '../plan/context';
import { chineseNumber } from '../plan/numerals';
import { chance, int, pick, pickWeighted, type Random } from '../plan/random';
import { type Staff, type Stay } from './staff';
import { SUSPENDED_WEEKS } from '../plan/plan';
import { SPORADIC } from '../plan/violations';

/** The 24 hours that PE-5 requires in a week, in minutes. */
const REQUIRED_MINUTES = 1440;
const RETURN_REASONS = ['缺少走访记录', '时长与签到不符', '社区名称填写有误'];
const KINDS: readonly ServiceKind[] = [
  'PROFESSIONAL_SERVICE',
  'PROFESSIONAL_SERVICE',
  'COMMUNITY_GOVERNANCE',
  'TALENT_TRAINING',
];

/** A full week with hours. The latest week has the `age` 0. */
type Week = { week: string; from: PlainDate; until: PlainDate; age: number };

function minutesOf(random: Random, stay: Stay, onLeave: boolean): number {
  const seldom = stay.place === 0 && stay.engagement.station.violations.includes('PE-5');
  if (seldom || onLeave) return int(random, 10, 90) * 10;
  if (chance(random, SPORADIC.shortWeek)) return int(random, 90, 143) * 10;
  return REQUIRED_MINUTES + int(random, 0, 72) * 10;
}

/**
 * The paces at which the offices handle a station's hours, each with its weight in the random choice. The plan of a
 * station may also leave the newest week without hours, or without any confirmation.
 */
const PACES = [
  /** The street office has confirmed every week. */
  ['PROMPT', 84],
  /** Most hours of the newest week are not confirmed yet. */
  ['SLOW', 10],
  /** The street office has returned one worker's hours of the week before the newest to the contractor. */
  ['RETURNED', 6],
] as const;
type Pace = (typeof PACES)[number][0];

type Status = Pick<HoursFact, 'status' | 'returnReason'>;
const as = (status: HoursFact['status']): Status => ({ status, returnReason: null });

/**
 * Returns the status of hours. The contractor logs them, the street office confirms them, and then the district hub
 * verifies them.
 */
function statusOf(random: Random, { place, engagement }: Stay, { age }: Week, pace: Pace): Status {
  if (pace === 'RETURNED' && age === 1 && place === 0)
    return { status: 'RETURNED', returnReason: pick(random, RETURN_REASONS) };
  if (engagement.station.undone.includes('CONFIRMATION') && age === 0) return as('LOGGED');
  if (pace === 'SLOW' && age === 0) return as(chance(random, 0.1) ? 'CONFIRMED' : 'LOGGED');
  if (age <= 2) return as(chance(random, 0.1) ? 'VERIFIED' : 'CONFIRMED');
  return as('VERIFIED');
}

function isLogged({ posting, engagement }: Stay, { from, until, age }: Week): boolean {
  if (engagement.station.status === 'SUSPENDED' && age < SUSPENDED_WEEKS) return false;
  if (engagement.station.undone.includes('HOURS') && age === 0) return false;
  return posting.startsOn <= from && (posting.endsOn === null || posting.endsOn >= until);
}

function hoursIn(random: Random, stay: Stay, week: Week, about: { onLeave: boolean; pace: Pace }): HoursFact {
  return {
    id: idOn(random, addDays(week.until, 1)),
    workerId: stay.worker.id,
    stationId: stay.posting.stationId,
    contractorId: stay.posting.contractorId,
    week: week.week,
    minutes: minutesOf(random, stay, about.onLeave),
    community: chance(random, 0.9) ? `第${chineseNumber(int(random, 1, 12))}社区` : null,
    serviceKind: chance(random, 0.9) ? pick(random, KINDS) : null,
    ...statusOf(random, stay, week, about.pace),
  };
}

/** Returns a function that draws the pace of a station at random, and later returns the same pace for that station. */
function pacing(random: Random): (stationId: string) => Pace {
  const paces = new Map<string, Pace>();
  return (stationId) => {
    const pace = paces.get(stationId) ?? pickWeighted(random, PACES);
    paces.set(stationId, pace);
    return pace;
  };
}

/**
 * Generates one row per worker and full week on post, for the last weeks. A worker has no row for a week if they were
 * on leave from Monday to Friday.
 */
export function hoursOf(context: DistrictContext, { stays }: Staff, leaves: readonly LeaveFact[]): HoursFact[] {
  const random = context.stream('hours');
  const count = context.settings.weeksOfHours;
  const weeks = lastFullWeeks(context.today, count).map((week, index): Week => ({
    week,
    from: weekStart(week),
    until: weekEnd(week),
    age: count - 1 - index,
  }));
  const paceOf = pacing(context.stream('paces'));
  const leaveOf = new Map(leaves.map((leave) => [leave.workerId, leave]));
  return stays.flatMap((stay) =>
    weeks.flatMap((week) => {
      if (!isLogged(stay, week)) return [];
      const leave = leaveOf.get(stay.worker.id);
      if (leave !== undefined && leave.from <= week.from && leave.until >= addDays(week.from, 4)) return [];
      const onLeave = leave !== undefined && leave.from <= week.until && leave.until >= week.from;
      return [hoursIn(random, stay, week, { onLeave, pace: paceOf(stay.posting.stationId) })];
    }),
  );
}
