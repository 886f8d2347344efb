import { addDays, addMonths, type PlainDate } from '../../kernel/dates/period';
import { type DemoSettings } from '../plan/context';

/** The last months, which are assessed one by one. Earlier ones are assessed once a quarter. */
const MONTHLY = 13;
const QUARTER = 3;

/**
 * Returns the days on which the city was assessed before this month, the earliest first. They are the last day of each
 * of the last thirteen months, and of each third month before them.
 */
export function assessedDays({ today, monthsOfFindings }: DemoSettings): PlainDate[] {
  const first = `${today.slice(0, 7)}-01`;
  const monthsAgo = Array.from({ length: monthsOfFindings }, (_, index) => monthsOfFindings - 1 - index);
  return monthsAgo
    .filter((months) => months < MONTHLY || (months - MONTHLY + 1) % QUARTER === 0)
    .map((months) => addDays(addMonths(first, -months), -1));
}
