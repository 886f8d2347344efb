import { isPlainDate } from '../../../../shared/kernel/dates/period';
import { addDays } from '../../words/format';
import { type StatementLine } from './read-statement';

type Dated = Pick<StatementLine, 'paidOn'>;

/**
 * Returns the date to propose for a statement: the latest date in its lines that is not after today. Returns yesterday
 * if there is no such date, because a bank sends the statement of a day on the next day.
 */
export function proposedDate(lines: readonly Dated[], today: string): string {
  const dates = datesOf(lines).filter((date) => date <= today);
  return dates.sort().at(-1) ?? addDays(today, -1);
}

/** Returns the number of lines with another date than the statement. */
export function linesOfOtherDays(lines: readonly Dated[], date: string): number {
  return datesOf(lines).filter((each) => each !== date).length;
}

/** Returns the valid dates of the lines. */
function datesOf(lines: readonly Dated[]): string[] {
  return lines.flatMap(({ paidOn }) => (isPlainDate(paidOn) ? [paidOn] : []));
}
