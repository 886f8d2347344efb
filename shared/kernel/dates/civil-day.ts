// Calendar arithmetic for period.ts, in integers: it uses no Date object, no time zone and no time of day.

/** The parts of a day of the proleptic Gregorian calendar; `month` and `day` count from 1. */
export type Parts = { year: number; month: number; day: number };

const DATE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Parses a day written YYYY-MM-DD. Null unless `text` is a real day in the years 1000 to 9999. */
export function parsedDay(text: unknown): Parts | null {
  const match = typeof text === 'string' ? DATE.exec(text) : null;
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return real ? { year, month, day } : null;
}

/** Parses a day. @throws RangeError unless `date` is a real day, written YYYY-MM-DD */
export function dayParts(date: string): Parts {
  const found = parsedDay(date);
  if (found === null) throw new RangeError('A date must be a real day of the calendar, written YYYY-MM-DD.');
  return found;
}

/** Formats a day as YYYY-MM-DD. @throws RangeError outside the years 1000 to 9999 */
export function dayText({ year, month, day }: Parts): string {
  if (year < 1000 || year > 9999) throw new RangeError('A date must lie in the years 1000 to 9999.');
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Returns the number of days since 1970-01-01 (H. Hinnant's days_from_civil, which counts years from March so that the
 * leap day comes last).
 */
export function dayNumber({ year, month, day }: Parts): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leaps = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leaps + dayOfYear - 719_468;
}

/** Converts a day number ({@link dayNumber}) back to a date. */
export function fromDayNumber(days: number): string {
  const since = days + 719_468;
  const era = Math.floor(since / 146_097);
  const inEra = since - era * 146_097;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const dayOfYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = era * 400 + yearInEra + (month <= 2 ? 1 : 0);
  return dayText({ year, month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 });
}

/** Returns the weekday of a day number, from 0 for Monday to 6 for Sunday. 1970-01-01 was a Thursday. */
export function weekday(days: number): number {
  return (((days + 3) % 7) + 7) % 7;
}
