import { addDays, addYears } from '../../../../../shared/kernel/dates/period';

/** The first and the last day of a contract. */
export type Term = { startsOn: string; endsOn: string };

/**
 * Returns the days of a project year of a contract. The year is named by the calendar year in which it begins. Returns
 * null if the contract has no such project year.
 */
export function daysOfProjectYear(
  { startsOn, endsOn }: Term,
  projectYear: number,
): { from: string; until: string } | null {
  const years = projectYear - Number(startsOn.slice(0, 4));
  const from = years < 0 ? null : addYears(startsOn, years);
  if (from === null || from > endsOn) return null;
  const last = addDays(addYears(startsOn, years + 1), -1);
  return { from, until: last < endsOn ? last : endsOn };
}
