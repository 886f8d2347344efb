import { dayNumber, dayParts, fromDayNumber } from '../../kernel/dates/civil-day';
import { type PlainDate } from '../../kernel/dates/period';

/** The first year of a workbook's day count: 1900 (Windows) or 1904 (old Macs). */
export type DateSystem = 1900 | 1904;

const FIRST_DAY: Readonly<Record<DateSystem, number>> = {
  1900: dayNumber({ year: 1899, month: 12, day: 31 }),
  1904: dayNumber({ year: 1904, month: 1, day: 1 }),
};
const LAST_DAY = dayNumber({ year: 9999, month: 12, day: 31 });
/**
 * The serial number of 1900-02-29 in the 1900 system. This day never existed. Lotus 1-2-3 introduced the error, and all
 * programs keep it.
 */
const NEVER_WAS = 60;

/** Returns the date of a whole serial number; null if no date has this number. */
export function dateOfSerial(serial: number, system: DateSystem): PlainDate | null {
  if (!Number.isSafeInteger(serial) || serial < (system === 1900 ? 1 : 0)) return null;
  if (system === 1900 && serial === NEVER_WAS) return null;
  const day = FIRST_DAY[system] + serial - (system === 1900 && serial > NEVER_WAS ? 1 : 0);
  return day > LAST_DAY ? null : fromDayNumber(day);
}

/** Returns the serial number of a date in the 1900 system. The date must not be before 1900. */
export function serialOfDate(date: PlainDate): number {
  const serial = dayNumber(dayParts(date)) - FIRST_DAY[1900];
  return serial >= NEVER_WAS ? serial + 1 : serial;
}

/**
 * The built-in formats that show a date, including those of the Chinese editions. Other built-in formats show only a
 * time.
 */
const BUILT_IN: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
/** The lowest id of a number format that a workbook defines itself. */
const FIRST_OWN = 164;

/** Returns whether a number format shows a date. The number in the cell is then a day and not a quantity. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return id < FIRST_OWN && BUILT_IN.has(id);
  // Removes quoted and escaped text, and brackets, which hold colours, conditions, locales and hours beyond 24.
  const [bare = ''] = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';');
  if (/general/i.test(bare)) return false;
  return /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}
