import { dayNumber, dayParts, daysInMonth, dayText, fromDayNumber, parsedDay, weekday } from './civil-day';

/**
 * Arithmetic on calendar dates and ISO weeks, for rules that count days, months and years. A date is a string
 * 'YYYY-MM-DD', as in rows and on the wire, so it has no time of day and no zone. Every function is pure. All except
 * the `is…` functions throw RangeError for a text that is not a real date or week, or if a result leaves the years 1000
 * to 9999.
 */
export type PlainDate = string;
/** A week as 'YYYY-Www', from Monday to Sunday (GB/T 7408, ISO 8601). */
export type IsoWeek = string;

const WEEK = /^([1-9]\d{3})-W(\d{2})$/;
/** The time by which Shanghai is ahead of UTC: eight hours, all year round since 1992. */
const SHANGHAI_AHEAD_MS = 8 * 60 * 60 * 1000;

/** Returns whether `text` is a real day of the calendar, written YYYY-MM-DD. */
export function isPlainDate(text: unknown): text is PlainDate {
  return parsedDay(text) !== null;
}

/** Returns the date in Shanghai at the instant `now`. This is "today" everywhere in the Hub. */
export function shanghaiToday(now: Date): PlainDate {
  return shanghaiTime(now).slice(0, 'YYYY-MM-DD'.length);
}

/** Returns what the clocks in Shanghai show at an instant, to the minute: '2026-03-31 23:59'. */
export function shanghaiMinute(at: Date): string {
  return shanghaiTime(at).slice(0, 'YYYY-MM-DD HH:MM'.length).replace('T', ' ');
}

function shanghaiTime(at: Date): string {
  return new Date(at.getTime() + SHANGHAI_AHEAD_MS).toISOString();
}

/** Returns the instant at which a day ends in Shanghai and the next one begins, as rows store instants. */
export function endOfDay(date: PlainDate): string {
  return `${date}T16:00:00.000Z`;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(dayParts(date)) + days);
}

/** Returns the number of days from `from` to `until`; negative if `until` is earlier. */
export function daysBetween(from: PlainDate, until: PlainDate): number {
  return dayNumber(dayParts(until)) - dayNumber(dayParts(from));
}

/**
 * Returns the same day of the month `months` later, or the last day of a shorter month: 31 January + 1 = 28 February.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = dayParts(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return dayText({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** Returns the same day `years` later; 29 February becomes the 28th in a common year. */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12);
}

/** Returns the ISO week of a date. The year of a week is that of its Thursday: 2027-01-01 lies in 2026-W53. */
export function isoWeekOf(date: PlainDate): IsoWeek {
  const days = dayNumber(dayParts(date));
  const thursday = days - weekday(days) + 3;
  const { year } = dayParts(fromDayNumber(thursday));
  const week = Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Returns whether `text` names an existing week: only some years have a W53. */
export function isIsoWeek(text: unknown): text is IsoWeek {
  const match = typeof text === 'string' ? WEEK.exec(text) : null;
  if (match === null) return false;
  const week = Number(match[2]);
  // 28 December always lies in the last week of its year.
  return week >= 1 && (week <= 52 || (week === 53 && isoWeekOf(`${match[1]}-12-28`).endsWith('W53')));
}

/** Returns the Monday of a week. */
export function weekStart(week: IsoWeek): PlainDate {
  if (!isIsoWeek(week)) throw new RangeError('A week must be written YYYY-Www and exist in its year.');
  const january4 = dayNumber({ year: Number(week.slice(0, 4)), month: 1, day: 4 });
  return fromDayNumber(january4 - weekday(january4) + (Number(week.slice(6)) - 1) * 7);
}

/** Returns the Sunday of a week. */
export function weekEnd(week: IsoWeek): PlainDate {
  return addDays(weekStart(week), 6);
}

/** Returns the last `n` weeks that ended before `today`, oldest first. On a Sunday the current week has not ended. */
export function lastFullWeeks(today: PlainDate, n: number): IsoWeek[] {
  const monday = weekStart(isoWeekOf(today));
  return Array.from({ length: n }, (_, index) => isoWeekOf(addDays(monday, (index - n) * 7)));
}

/** Returns the last day of a month, which is written YYYY-MM. */
export function lastDayOfMonth(month: string): PlainDate {
  const first = dayParts(`${month}-01`);
  return dayText({ ...first, day: daysInMonth(first.year, first.month) });
}

/** Returns 31 December of a year. */
export function lastDayOfYear(year: number): PlainDate {
  return `${String(year).padStart(4, '0')}-12-31`;
}

/**
 * Returns the age in full years on `today`. On a birthday, the new age applies already. A person born on 29 February
 * has their birthday on 1 March in a common year.
 */
export function ageOn(birthDate: PlainDate, today: PlainDate): number {
  const [born, now] = [dayParts(birthDate), dayParts(today)];
  const beforeBirthday = now.month < born.month || (now.month === born.month && now.day < born.day);
  return now.year - born.year - (beforeBirthday ? 1 : 0);
}

/**
 * Returns the project year that contains `date`. `ordinal` counts from 1 at the start of the contract, `beginsOn` is
 * the first day, and `projectYear` is the calendar year of that day. Null before the start. The count does not stop at
 * the end of the contract, which the caller must check.
 */
export function projectYearOf(
  startsOn: PlainDate,
  date: PlainDate,
): { ordinal: number; beginsOn: PlainDate; projectYear: number } | null {
  if (date < startsOn) return null;
  let ordinal = dayParts(date).year - dayParts(startsOn).year + 1;
  if (ordinal > 1 && addYears(startsOn, ordinal - 1) > date) ordinal -= 1;
  const beginsOn = addYears(startsOn, ordinal - 1);
  return { ordinal, beginsOn, projectYear: dayParts(beginsOn).year };
}
