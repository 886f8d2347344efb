// The arithmetic of the calendar beneath period.ts, in integers: no Date object, no zone, no time of day.

/** A day of the proleptic Gregorian calendar in its parts; `month` and `day` from 1. */
export type Parts = { year: number; month: number; day: number };

const DATE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The parts of a real day written YYYY-MM-DD in the years 1000…9999, or null. */
export function parsedDay(text: unknown): Parts | null {
  const match = typeof text === 'string' ? DATE.exec(text) : null;
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return real ? { year, month, day } : null;
}

/** @throws RangeError unless `date` is a real day, written YYYY-MM-DD. */
export function dayParts(date: string): Parts {
  const found = parsedDay(date);
  if (found === null) throw new RangeError('A date must be a real day of the calendar, written YYYY-MM-DD.');
  return found;
}

/** @throws RangeError outside the years 1000…9999. */
export function dayText({ year, month, day }: Parts): string {
  if (year < 1000 || year > 9999) throw new RangeError('A date must lie in the years 1000 to 9999.');
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1970-01-01 (H. Hinnant's days_from_civil: years counted from March, so that the leap day comes last). */
export function dayNumber({ year, month, day }: Parts): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leaps = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leaps + dayOfYear - 719_468;
}

/** The day of a number of {@link dayNumber}. */
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

/** 0 Monday … 6 Sunday; 1970-01-01 was a Thursday. */
export function weekday(days: number): number {
  return (((days + 3) % 7) + 7) % 7;
}
