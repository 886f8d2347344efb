import { addDays, addYears, type PlainDate } from '../../kernel/dates/period';
import { int, type Random } from './random';

/**
 * The history of a group of stations and its contract, seen from today. The first group of a district is MATURE or
 * JUST_EVALUATED, so at least one of its project years is finished and evaluated.
 * AWAITING_ACCEPTANCE: a project year is being evaluated, and its final instalment is due within a month. PREPARING:
 * the stations have not opened yet. ENDING: the contract ends in some months.
 */
export type Timeline =
  | 'MATURE'
  | 'JUST_EVALUATED'
  | 'BEING_EVALUATED'
  | 'AWAITING_ACCEPTANCE'
  | 'YOUNG'
  | 'JUST_SIGNED'
  | 'PREPARING'
  | 'ENDING'
  | 'HANDED_OVER'
  | 'SUCCEEDED';

/** The dates of one contract. `terminatedOn` is set if the lots ended early. */
export type Term = {
  signedOn: PlainDate;
  startsOn: PlainDate;
  endsOn: PlainDate;
  years: number;
  terminatedOn: PlainDate | null;
};

export const STANDARD_YEARS = 3;

/**
 * Builds the term of a contract. The term starts a few days after signing, because trained staff must be on post within
 * a month of signing (PE-6).
 */
function termFrom(startsOn: PlainDate, years: number, signedDaysBefore: number): Term {
  const endsOn = addDays(addYears(startsOn, years), -1);
  return { signedOn: addDays(startsOn, -signedDaysBefore), startsOn, endsOn, years, terminatedOn: null };
}

function startFor(timeline: Timeline, random: Random, today: PlainDate): PlainDate {
  switch (timeline) {
    case 'MATURE':
      return addDays(today, -int(random, 440, 1040));
    case 'JUST_EVALUATED':
      return addDays(addYears(today, -1), -int(random, 75, 100));
    case 'BEING_EVALUATED':
      return addDays(addYears(today, -1), -int(random, 18, 28));
    case 'AWAITING_ACCEPTANCE':
      return addDays(addYears(today, -1), -int(random, 32, 40));
    case 'YOUNG':
      return addDays(today, -int(random, 60, 350));
    case 'JUST_SIGNED':
    case 'PREPARING':
      return addDays(today, -int(random, 10, 18));
    case 'ENDING':
      return addDays(addYears(today, -STANDARD_YEARS), int(random, 100, 160));
    case 'HANDED_OVER':
      return addDays(today, -30);
    case 'SUCCEEDED':
      return addDays(today, -int(random, 40, 200));
  }
}

/**
 * Returns the term of the contract in force. A contract that breaks CO-1 has fewer `years`, so its start may be moved
 * to a later date. Otherwise it might have ended before today.
 */
export function currentTerm(timeline: Timeline, random: Random, scene: { today: PlainDate; years: number }): Term {
  const drawn = startFor(timeline, random, scene.today);
  const earliest = addDays(addYears(scene.today, -scene.years), 60);
  const signedDaysBefore = timeline === 'SUCCEEDED' ? 9 : int(random, 3, 8);
  return termFrom(drawn < earliest ? earliest : drawn, scene.years, signedDaysBefore);
}

/**
 * Returns the term of the previous contract. Null if there was none. The previous contract has expired, or it was
 * terminated after an unqualified first year.
 */
export function earlierTerm(timeline: Timeline, random: Random, current: Term): Term | null {
  if (timeline === 'SUCCEEDED') return termFrom(addYears(current.startsOn, -STANDARD_YEARS), STANDARD_YEARS, 6);
  if (timeline !== 'HANDED_OVER') return null;
  const startsOn = addDays(addYears(current.startsOn, -1), -int(random, 70, 80));
  return { ...termFrom(startsOn, STANDARD_YEARS, 6), terminatedOn: addDays(current.startsOn, -8) };
}
