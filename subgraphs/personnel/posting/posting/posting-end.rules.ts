import { type PlaceLotRow } from '../../../../shared/follow/projection/place';
import { invalidState } from '../../../../shared/kernel/errors';
import { type Fault } from '../../../../shared/kernel/faults';
import { type IsoWeek, isoWeekOf } from '../../../../shared/kernel/dates/period';
import { type Term, hasOpenPosting, overlap } from '../../ground/posting/term.rules';

/** The day on which a posting is to end, and that on which it is said. */
type Day = { endsOn: string; today: string };

/**
 * The posting that an end is meant for: of those not over before today the last that began by that day, as an earlier one
 * could not end then without reaching into the later.
 * @throws HubError INVALID_STATE where the worker has no open posting
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

/** Ended today or on a day to come before it begins, a posting to come is called off: a start with a wrong year must not bind him. */
function isCalledOff({ startsOn }: Term, { endsOn, today }: Day): boolean {
  return startsOn > today && endsOn >= today;
}

/** An end before the start, or one that would leave hours on record of a week in which he was not on post any more. */
export function endFaults(posting: Term, day: Day, worked: readonly WorkedWeek[]): Fault[] {
  const { endsOn } = day;
  if (endsOn < posting.startsOn && !isCalledOff(posting, day)) {
    const text = {
      zh: `结束日期不得早于派驻开始日期 ${posting.startsOn},请改正。`,
      en: `The posting cannot end before it begins on ${posting.startsOn}. Choose a later day.`,
    };
    return [{ field: 'endsOn', text }];
  }
  const last = isoWeekOf(endsOn);
  if (!worked.some(({ week, minutes, status }) => week > last && minutes > 0 && status !== 'RETURNED')) return [];
  const text = {
    zh: '该日期之后的周次已有工时记录。请选择更晚的日期,或先更正工时。',
    en: 'Hours of a later week are recorded at this station. Choose a later day, or correct the hours first.',
  };
  return [{ field: 'endsOn', text }];
}

/** Whether an end that was set is put off. */
export function isLater(endsOn: string, { endsOn: set }: Term): boolean {
  return set !== null && endsOn > set;
}

/**
 * Put off, a posting must not reach into the next one, whoever's it is.
 * @throws HubError CONFLICT
 */
export function assertAlone(posting: Term & { id: string }, postings: readonly (Term & { id: string })[]): void {
  if (postings.some((other) => other.id !== posting.id && overlap(posting, other))) throw hasOpenPosting();
}

type Lot = Pick<PlaceLotRow, 'signedOn' | 'endsOn' | 'endedOn'>;

/**
 * The last day on which the contractor of these lots, all at one station, was there: that of the last lot's end or
 * termination. Null while one of them is in force, and where there is none.
 */
export function lastDayOf(lots: readonly Lot[], today: string): string | null {
  const inForce = ({ signedOn, endsOn, endedOn }: Lot) =>
    signedOn <= today && endsOn >= today && (endedOn === null || endedOn > today);
  if (lots.some(inForce)) return null;
  const ends = lots.map(({ endsOn, endedOn }) => (endedOn !== null && endedOn < endsOn ? endedOn : endsOn));
  return ends.sort().at(-1) ?? null;
}
