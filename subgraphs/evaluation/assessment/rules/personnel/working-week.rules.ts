import { type IsoWeek, addDays, weekStart } from '../../../../../shared/kernel/dates/period';
import { isWorkingDay } from '../../../../../shared/policy/working-days';
import { type Calendar } from '../../../../../shared/policy/schema/calendar-schema';

const WORKING_DAYS = 5;

/**
 * Returns whether public holidays leave a week with fewer than five working days. A Saturday or Sunday that is worked
 * in place of a holiday counts as a working day. Null if the policy has no calendar for one of the days.
 */
export function isShortWeek(week: IsoWeek, calendar: Calendar): boolean | null {
  const monday = weekStart(week);
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  if (days.some((day) => calendar[day.slice(0, 4)] === undefined)) return null;
  return days.filter((day) => isWorkingDay(day, calendar)).length < WORKING_DAYS;
}
