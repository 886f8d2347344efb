import { type PlaceLotRow } from '../../../../shared/follow/projection/place';
import { type Fault, invalidState } from '../../../../shared/kernel/errors';
import { type IsoWeek, addYears, isoWeekOf } from '../../../../shared/kernel/dates/period';
import { type Term, hasOpenPosting, overlap } from '../../ground/posting/term.rules';

/** The day on which a posting ends, and the day on which the contractor reports it. */
type Day = { endsOn: string; today: string };

/**
 * Returns the posting that is to end on the given day, among the postings that have not ended before today. It is the
 * last posting that begins by the given day. If none begins by that day, it is the first posting.
 * @throws HubError INVALID_STATE if the worker has no open posting
 */
export function postingToEnd<Posting extends Term>(postings: readonly Posting[], { endsOn, today }: Day): Posting {
  const open = postings
    .filter((each) => each.endsOn === null || (each.endsOn >= today && each.endsOn >= each.startsOn))
    .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
  const found = open.findLast(({ startsOn }) => startsOn <= endsOn) ?? open[0];
  if (found !== undefined) return found;
  throw invalidState('NOT_POSTED', {
    zh: '该人员没有未结束的派驻,请核对人员编号。',
    en: 'The worker has no open posting. Check the worker id.',
  });
}

export type WorkedWeek = { week: IsoWeek; minutes: number; status: string };

/**
 * Returns whether a posting may be called off: it starts in the future, and the given end is today or later. The
 * contractor can thus undo a wrong start date.
 */
function isCalledOff({ startsOn }: Term, { endsOn, today }: Day): boolean {
  return startsOn > today && endsOn >= today;
}

/** The maximum number of years from today to the end of a posting. No contract of a station lasts longer. */
const MOST_YEARS_AHEAD = 10;

/** Returns a fault for an end before the start, an end too far ahead, or an end before a week with recorded hours. */
export function endFaults(posting: Term, day: Day, worked: readonly WorkedWeek[]): Fault[] {
  const { endsOn } = day;
  if (endsOn < posting.startsOn && !isCalledOff(posting, day)) {
    const text = {
      zh: `结束日期(${endsOn})不得早于派驻开始日期(${posting.startsOn}),请改正。`,
      en: `The posting begins on ${posting.startsOn} and cannot end on ${endsOn}. Choose its first day or a later day.`,
    };
    return [{ field: 'endsOn', text }];
  }
  if (endsOn > addYears(day.today, MOST_YEARS_AHEAD)) {
    const text = {
      zh: `结束日期(${endsOn})距今日不得超过 ${MOST_YEARS_AHEAD} 年,请改正。`,
      en: `The posting cannot end on ${endsOn}, more than ${MOST_YEARS_AHEAD} years from today. Choose an earlier day.`,
    };
    return [{ field: 'endsOn', text }];
  }
  const last = isoWeekOf(endsOn);
  const later = worked.find(({ week, minutes, status }) => week > last && minutes > 0 && status !== 'RETURNED');
  if (later === undefined) return [];
  const text = {
    zh: `结束日期(${endsOn})之后的 ${later.week} 周已有工时记录。请选择更晚的日期,或先更正工时。`,
    en: `Hours are recorded for the week ${later.week}, which is after ${endsOn}. Choose a later day, or correct the hours first.`,
  };
  return [{ field: 'endsOn', text }];
}

/** Returns whether a posting that already has an end gets a later end. */
export function isLater(endsOn: string, { endsOn: set }: Term): boolean {
  return set !== null && endsOn > set;
}

/**
 * Checks that a posting with a later end does not overlap another posting of the person, with any contractor.
 * @throws HubError CONFLICT if it overlaps one
 */
export function assertAlone(posting: Term & { id: string }, postings: readonly (Term & { id: string })[]): void {
  if (postings.some((other) => other.id !== posting.id && overlap(posting, other))) throw hasOpenPosting();
}

type Lot = Pick<PlaceLotRow, 'signedOn' | 'endsOn' | 'endedOn'>;

/**
 * Returns the last day of a contractor at a station: the end or termination of its last lot there. Null while one of
 * its lots is in force, and for a contractor that had no lot there.
 */
export function lastDayOf(lots: readonly Lot[], today: string): string | null {
  const inForce = ({ signedOn, endsOn, endedOn }: Lot) =>
    signedOn <= today && endsOn >= today && (endedOn === null || endedOn > today);
  if (lots.some(inForce)) return null;
  const ends = lots.map(({ endsOn, endedOn }) => (endedOn !== null && endedOn < endsOn ? endedOn : endsOn));
  return ends.sort().at(-1) ?? null;
}
