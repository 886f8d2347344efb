import { type PlainDate, addDays, isoWeekOf, weekEnd } from '../kernel/dates/period';
import { type Calendar } from './schema/calendar-schema';

/**
 * Returns whether offices work on a day. They work from Monday to Friday except on public holidays, and on weekend days
 * that are make-up workdays. If the calendar lacks the year, its holidays are not known, so only Saturdays and Sundays
 * are days off.
 */
export function isWorkingDay(day: PlainDate, calendar: Calendar): boolean {
  const year = calendar[day.slice(0, 4)];
  if (year?.holidays.includes(day) === true) return false;
  if (year?.workdays.includes(day) === true) return true;
  const sunday = weekEnd(isoWeekOf(day));
  return day !== sunday && day !== addDays(sunday, -1);
}

/** Returns the last of `count` working days after a day. The day itself does not count (民法典 201). */
export function addWorkingDays(day: PlainDate, count: number, calendar: Calendar): PlainDate {
  let last = day;
  for (let left = count; left > 0; left -= isWorkingDay(last, calendar) ? 1 : 0) last = addDays(last, 1);
  return last;
}
