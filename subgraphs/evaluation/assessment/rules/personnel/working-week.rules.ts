import { type IsoWeek, addDays, weekStart } from '../../../../../shared/kernel/dates/period';
import { type Calendar } from '../../../../../shared/policy/schema/calendar-schema';

const WORKING_DAYS = 5;

/**
 * Returns whether public holidays leave a week with fewer than five working days: a day from Monday to Friday is a
 * holiday, and no Saturday or Sunday of the week is worked instead. Null where the policy has no calendar for one of
 * the days.
 */
export function isShortWeek(week: IsoWeek, calendar: Calendar): boolean | null {
  const monday = weekStart(week);
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const known = days.flatMap((day) => {
    const year = calendar[day.slice(0, 4)];
    return year === undefined ? [] : [{ day, year }];
  });
  if (known.length < days.length) return null;
  const free = known.slice(0, WORKING_DAYS).filter(({ day, year }) => year.holidays.includes(day));
  const worked = known.slice(WORKING_DAYS).filter(({ day, year }) => year.workdays.includes(day));
  return free.length > worked.length;
}
