import { addDays, addMonths, type PlainDate } from '../../kernel/dates/period';
import { type DemoSettings } from '../plan/context';

/**
 * The number of past months, counted back from today, in which the city was assessed once a month. In earlier months it
 * was assessed every third month.
 */
const MONTHLY = 13;
const QUARTER = 3;

/**
 * Returns the days on which the city was assessed before this month, the earliest first. These are the last day of each
 * of the last thirteen months, and of every third month before that.
 */
export function assessedDays({ today, monthsOfFindings }: DemoSettings): PlainDate[] {
  const first = `${today.slice(0, 7)}-01`;
  const monthsAgo = Array.from({ length: monthsOfFindings }, (_, index) => monthsOfFindings - 1 - index);
  return monthsAgo
    .filter((months) => months < MONTHLY || (months - MONTHLY + 1) % QUARTER === 0)
    .map((months) => addDays(addMonths(first, -months), -1));
}
