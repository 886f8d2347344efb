import { dayNumber, dayParts, daysInMonth, dayText, fromDayNumber, parsedDay, weekday } from './civil-day';

/**
 * Arithmetic on calendar dates and ISO weeks, for rules that count days, months and years. A date is the string
 * 'YYYY-MM-DD' as it stands in a row and on the wire: no time of day and no zone can slip in. Every function is pure; all but
 * the `is…` questions throw RangeError on a text that is no real date or week, or when a result leaves the years 1000…9999.
 */
export type PlainDate = string;
/** 'YYYY-Www', weeks from Monday to Sunday (GB/T 7408, ISO 8601). */
export type IsoWeek = string;

const WEEK = /^([1-9]\d{3})-W(\d{2})$/;
/** Shanghai has kept UTC+8 all year since 1992. */
const SHANGHAI_AHEAD_MS = 8 * 60 * 60 * 1000;

/** Whether `text` is a real day of the calendar, written YYYY-MM-DD. */
export function isPlainDate(text: unknown): text is PlainDate {
  return parsedDay(text) !== null;
}

/** The date in Shanghai at the instant `now`: what "today" means everywhere in the hub. */
export function shanghaiToday(now: Date): PlainDate {
  return new Date(now.getTime() + SHANGHAI_AHEAD_MS).toISOString().slice(0, 10);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(dayParts(date)) + days);
}

/** How many days `until` comes after `from`; negative when before. */
export function daysBetween(from: PlainDate, until: PlainDate): number {
  return dayNumber(dayParts(until)) - dayNumber(dayParts(from));
}

/** The same day of the month `months` later, or that month's last day where it is shorter: 31 January + 1 = 28 February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = dayParts(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return dayText({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** The same day `years` later; 29 February becomes the 28th in a common year. */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12);
}

/** The ISO week that the date lies in. Its year is that of its Thursday: 2027-01-01 lies in 2026-W53. */
export function isoWeekOf(date: PlainDate): IsoWeek {
  const days = dayNumber(dayParts(date));
  const thursday = days - weekday(days) + 3;
  const { year } = dayParts(fromDayNumber(thursday));
  const week = Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Whether `text` names a week that exists: W53 only in the years that have one. */
export function isIsoWeek(text: unknown): text is IsoWeek {
  const match = typeof text === 'string' ? WEEK.exec(text) : null;
  if (match === null) return false;
  const week = Number(match[2]);
  // 28 December always lies in its year's last week.
  return week >= 1 && (week <= 52 || (week === 53 && isoWeekOf(`${match[1]}-12-28`).endsWith('W53')));
}

/** The week's Monday. */
export function weekStart(week: IsoWeek): PlainDate {
  if (!isIsoWeek(week)) throw new RangeError('A week must be written YYYY-Www and exist in its year.');
  const january4 = dayNumber({ year: Number(week.slice(0, 4)), month: 1, day: 4 });
  return fromDayNumber(january4 - weekday(january4) + (Number(week.slice(6)) - 1) * 7);
}

/** The week's Sunday. */
export function weekEnd(week: IsoWeek): PlainDate {
  return addDays(weekStart(week), 6);
}

/** The last `n` weeks that were over before `today` began, oldest first. On a Sunday the running week is not yet over. */
export function lastFullWeeks(today: PlainDate, n: number): IsoWeek[] {
  const monday = weekStart(isoWeekOf(today));
  return Array.from({ length: n }, (_, index) => isoWeekOf(addDays(monday, (index - n) * 7)));
}

/** Full years of age on `today`: a year is full on the birthday itself; born on 29 February, on 1 March of a common year. */
export function ageOn(birthDate: PlainDate, today: PlainDate): number {
  const [born, now] = [dayParts(birthDate), dayParts(today)];
  const beforeBirthday = now.month < born.month || (now.month === born.month && now.day < born.day);
  return now.year - born.year - (beforeBirthday ? 1 : 0);
}

/**
 * The project year that `date` lies in, counted from the contract's start: its ordinal from 1, its first day, and
 * `projectYear`, the calendar year in which it begins (so it is named on the wire). Null before the start.
 * Years after the term go on counting: whether the contract still runs is a question for its end.
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
