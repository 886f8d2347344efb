import { addDays, addMonths, type PlainDate } from '../../kernel/dates/period';
import { type DemoSettings } from '../plan/context';

/** Returns the last day of each of the months before today's, the earliest first. */
export function assessedDays({ today, monthsOfFindings }: DemoSettings): PlainDate[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: monthsOfFindings }, (_, index) =>
    addDays(addMonths(first, index + 1 - monthsOfFindings), -1),
  );
}
