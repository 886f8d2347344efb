import { weekName } from '../../../shared/kernel/dates/period-names';
import { LANGUAGE } from './language';

/**
 * The text that is shown instead of a figure that could not be read. It prevents readers from taking the figure for
 * zero.
 */
export const NOT_KNOWN = '—';

/** Converts an amount in fen to yuan, such as 1,200.00. The amount is an integer, so no rounding occurs. */
export function yuan(fen: number | bigint | null | undefined): string {
  if (fen === null || fen === undefined) return '';
  const digits = String(fen).replace('-', '').padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
}

/**
 * Converts minutes to hours with at most two decimals, such as 7.5 or 30.33. An exported list shows the same text. If a
 * person types this text into the grid, it gives the original minutes again.
 */
export function hoursText(minutes: number): string {
  return String(Math.round((minutes * 100) / 60) / 100);
}

/** Converts minutes to hours with two decimals, as the dialogs show them, such as 25.00. */
export function exactHours(minutes: number): string {
  return Number(hoursText(minutes)).toFixed(2);
}

/** Formats a date as official documents do, such as 2026年11月28日. */
export function dateText(date: string): string {
  if (LANGUAGE === 'en') return date;
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Formats an instant as date and time in Shanghai, such as 2026-11-28 09:05. Returns an empty text for null. */
export function instantText(instant: string | null | undefined): string {
  if (instant === null || instant === undefined || instant === '') return '';
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return instant;
  return new Date(time.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** Returns the number of days from one date to another. The number is negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Returns the date that is `days` days after `date`. If `days` is negative, the result is an earlier date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Returns the ISO week of a date, such as 2026-W48. */
export function isoWeekOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const weekday = (day.getUTCDay() + 6) % 7;
  const thursday = new Date(day.getTime() + (3 - weekday) * 86_400_000);
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - start) / (7 * 86_400_000));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

/** Returns the Monday of an ISO week. Null if the text is not an ISO week. */
export function mondayOf(week: string): string | null {
  const parts = /^(\d{4})-W(\d{2})$/.exec(week);
  if (parts === null) return null;
  const fourth = `${parts[1]}-01-04`;
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(fourth, (Number(parts[2]) - 1) * 7 - weekday);
}

/**
 * Returns a text that names a week, its first day and its last day, such as "2026年第48周(11-23 至 11-29)". Returns other
 * texts unchanged.
 */
export function weekText(week: string): string {
  const monday = mondayOf(week);
  if (monday === null) return week;
  const days = [monday.slice(5), addDays(monday, 6).slice(5)];
  const { zh, en } = weekName(week);
  return LANGUAGE === 'en' ? `${en} (${days.join(' to ')})` : `${zh}(${days.join(' 至 ')})`;
}

/** Joins texts into a list, such as "室内、室外". */
export function listText(texts: readonly string[]): string {
  return texts.join(LANGUAGE === 'zh' ? '、' : ', ');
}

/** Returns the word for yes or no in the language of the page, or an empty text for null. */
export function yesNo(value: boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (LANGUAGE === 'en') return value ? 'Yes' : 'No';
  return value ? '是' : '否';
}
