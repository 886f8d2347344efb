import { type IsoWeek, addDays, weekStart } from '../../../../shared/kernel/dates/period';
import { type Policy } from '../../../../shared/policy/policy-schema';

const WORKING_DAYS = 5;

/**
 * Whether a public holiday leaves a week with less than its five working days: an ordinary Monday to Friday that is a holiday,
 * and no Saturday or Sunday of the same week worked in its place. Null where the policy has no calendar of one of its days.
 */
export function isShortWeek(week: IsoWeek, calendar: Policy['calendar']): boolean | null {
  const monday = weekStart(week);
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const told = days.map((day) => ({ day, year: calendar[day.slice(0, 4)] }));
  const known = told.flatMap(({ day, year }) => (year === undefined ? [] : [{ day, year }]));
  if (known.length < told.length) return null;
  const free = known.slice(0, WORKING_DAYS).filter(({ day, year }) => year.holidays.includes(day));
  const worked = known.slice(WORKING_DAYS).filter(({ day, year }) => year.workdays.includes(day));
  return free.length > worked.length;
}
