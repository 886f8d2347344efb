import { type IsoWeek, isIsoWeek } from './period';

/** Returns the name of a week, in Chinese such as 2026年第46周. */
export function weekName(week: IsoWeek): { zh: string; en: string } {
  const [year, number] = [week.slice(0, 4), Number(week.slice(6))];
  return { zh: `${year}年第${number}周`, en: `${year} week ${number}` };
}

/**
 * Returns the name of each period in a text with periods that are separated by spaces. A week gets its name. A month or
 * a year stays as it is.
 */
export function periodNames(periods: string): { zh: string; en: string }[] {
  return periods.split(' ').map((each) => (isIsoWeek(each) ? weekName(each) : { zh: each, en: each }));
}
